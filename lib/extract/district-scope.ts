import type { PlaceBook } from './subject/place-book.ts'
import type { ReadBlock } from './text/read-block.ts'

/** Blocks from the title on that say what an article is about. */
const LEADING = 4
const UNITS = new Set(['huyện', 'xã', 'quận', 'phường', 'tx', 'tp'])
const PAIRS = new Set(['thị xã', 'thành phố', 'thị trấn', 'đặc khu'])

/**
 * Whether an article is about a unit below the provinces: its title names one ("Mộc Châu khép lại một năm được mùa") that the first
 * paragraphs call a district, and names no province.
 */
export function isOnDistrict(blocks: readonly ReadBlock[], places: PlaceBook): boolean {
  const title = blocks[0]?.tokens ?? []
  const names = title.map(({ text }) => text)
  for (let at = 0; at < title.length; at++) {
    const place = places.find(title, at)
    if (place !== null && place.kind !== 'local') return false
    if (place !== null) at = place.to - 1
  }
  return blocks.slice(0, LEADING).some(({ tokens }) =>
    tokens.some(({ text }, at) => {
      const pair = PAIRS.has(`${text} ${tokens[at + 1]?.text}`)
      if (!UNITS.has(text) && !pair) return false
      const [one, two] = [tokens[at + (pair ? 2 : 1)], tokens[at + (pair ? 3 : 2)]]
      if (!one?.capital || !two?.capital) return false
      return names.some((name, index) => name === one.text && names[index + 1] === two.text && title[index]?.capital === true)
    }),
  )
}
