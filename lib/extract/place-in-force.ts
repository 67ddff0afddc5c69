import type { PlaceBook, PlaceMention } from './subject/place-book.ts'
import type { ReadBlock } from './text/read-block.ts'
import type { Token } from './text/token.ts'

/** Words that may stand before the province of which a paragraph goes on to speak ("Tại Bắc Giang, …"). */
const LEADING = new Set(['tại', 'ở', 'còn', 'riêng', 'với'])

/**
 * The province that the sentences of each block mean when they name none: that of the heading above it ("Long An: hơn 10 tỷ
 * USD"), or of its own first words ("Tại Bắc Giang, …"), else the article's. `known` are the provinces that the article is
 * about: another one after "tại" is where something was held.
 */
export function placesInForce(
  blocks: readonly ReadBlock[],
  main: string | null,
  known: readonly string[],
  places: PlaceBook,
): ReadonlyMap<ReadBlock, string | null> {
  const inForce = new Map<ReadBlock, string | null>()
  let section = main
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && index > 0) section = ledPlace(block, known, places) ?? main
    // A short line of a text without markup heads what follows where it begins with a province; captions of pictures do not.
    else if (block.kind === 'caption') section = ledPlace(block, known, places) ?? section
    inForce.set(block, index === 0 ? main : (ledPlace(block, known, places) ?? section))
  }
  return inForce
}

function ledPlace({ kind, tokens }: ReadBlock, known: readonly string[], places: PlaceBook): string | null {
  let at = 0
  while (tokens[at] !== undefined && tokens[at]?.kind !== 'word') at++
  const leading = LEADING.has(tokens[at]?.text ?? '')
  if (leading) at++
  if (tokens[at]?.text === 'tỉnh') at++
  const place = places.find(tokens, at)
  if (place?.kind !== 'province' || place.slug === null) return null
  const after = tokens[place.to]
  if (after?.text === ':' && !leading) return place.slug
  const heads = kind === 'heading' || kind === 'caption'
  if (after === undefined && heads) return place.slug
  // "Nam Định thêm dự án lớn", where the article is about several provinces.
  if (heads && !leading && known.length > 1 && known.includes(place.slug) && isOnlyOne(tokens, place, places)) return place.slug
  const only = after?.text === ',' && leading && known.includes(place.slug) && isOnlyOne(tokens, place, places)
  return only ? place.slug : null
}

function isOnlyOne(tokens: readonly Token[], { slug, to }: PlaceMention, places: PlaceBook): boolean {
  for (let at = to; at < tokens.length; at++) {
    const other = places.find(tokens, at)
    if (other?.kind === 'province' && other.slug !== slug) return false
  }
  return true
}
