import type { PlaceBook, PlaceMention } from './subject/place-book.ts'
import type { ReadBlock } from './text/read-block.ts'
import { phraseTokens } from './text/token.ts'

/** The provinces an article is about: the first is the one that its sentences mean when they name none. */
export interface ArticlePlaces {
  readonly main: { readonly slug: string; readonly kind: PlaceMention['kind'] } | null
  readonly others: readonly string[]
}

/** Words before a name that make it a neighbour, a venue or an end of a road, and not what the article is about. */
const PASSING = new Set(['với', 'tại', 'giáp', 'từ', 'sang', 'đi', 'đến', '-', 'và', 'như', ',', 'phố', 'thủ'])

/** Weighs the names of provinces: the title counts most, then the lead, then "tỉnh X" over a bare name. */
export function articlePlaces(blocks: readonly ReadBlock[], publisher: string | null, places: PlaceBook): ArticlePlaces {
  const weights = new Map<string, number>()
  const kinds = new Map<string, PlaceMention['kind']>()
  const onRegion = !namesProvince(blocks[0], places)
  for (const [index, { tokens }] of blocks.entries()) {
    for (let at = 0; at < tokens.length; at++) {
      const mention = places.find(tokens, at)
      if (mention === null) continue
      at = mention.to - 1
      if (mention.slug === null || (mention.kind === 'region' && !(index === 0 && onRegion))) continue
      // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" heads every paper of an office.
      if (mention.kind === 'country' && tokens[mention.from - 1]?.text === 'nghĩa') continue
      kinds.set(mention.slug, mention.kind)
      const before = tokens[mention.from - 1]?.text ?? ''
      const place = index === 0 ? 6 : index <= 2 ? 2 : 1
      const passing = !(mention.titled && before === 'tỉnh') && PASSING.has(before) && index > 0
      const country = mention.kind === 'country' ? 0.2 : 1
      const weight = place * (mention.titled ? 2 : 1) * (passing ? 0.3 : 1) * country
      weights.set(mention.slug, (weights.get(mention.slug) ?? 0) + weight)
    }
  }
  const own = publisher === null ? null : publisherPlace(publisher, places)
  if (own !== null) {
    weights.set(own, (weights.get(own) ?? 0) + 3)
    kinds.set(own, 'province')
  }
  const ordered = [...weights].sort((a, b) => b[1] - a[1])
  const [main] = ordered
  if (main === undefined) return { main: null, others: [] }
  const others = ordered.slice(1).filter(([slug, weight]) => kinds.get(slug) === 'province' && weight >= main[1] / 3)
  return { main: { slug: main[0], kind: kinds.get(main[0]) ?? 'province' }, others: others.map(([slug]) => slug) }
}

/** A region in a title is what the article is about where no province stands beside it. */
function namesProvince(title: ReadBlock | undefined, places: PlaceBook): boolean {
  return (title?.tokens ?? []).some((_, at, tokens) => places.find(tokens, at)?.kind === 'province')
}

function publisherPlace(publisher: string, places: PlaceBook): string | null {
  const tokens = phraseTokens(publisher).map((text, at) => ({
    kind: 'word' as const,
    text,
    start: at,
    end: at + 1,
    glued: false,
    capital: true,
    allCapitals: false,
  }))
  for (let at = 0; at < tokens.length; at++) {
    const mention = places.find(tokens, at)
    if (mention?.kind === 'province') return mention.slug
  }
  return null
}
