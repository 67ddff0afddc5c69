import type { FigureReading } from './figure-reading.ts'

/** What is done with money, in one word, where its whole name has been said: "Hải Dương xuất 1.052 triệu USD, nhập 1.198 triệu USD". */
const SHORT: ReadonlyMap<string, readonly [slug: string, unit: string]> = new Map([
  ['thu', ['budget-revenue', 'VND']],
  ['chi', ['budget-expenditure', 'VND']],
  ['xuất', ['exports', 'USD']],
  ['nhập', ['imports', 'USD']],
])

/** One of a pair is spoken of where the other is. */
const WITH: ReadonlyMap<string, readonly string[]> = new Map([
  ['budget-revenue', ['budget-revenue', 'budget-expenditure', 'domestic-revenue']],
  ['budget-expenditure', ['budget-revenue', 'budget-expenditure']],
  ['exports', ['exports', 'imports', 'trade-turnover']],
  ['imports', ['exports', 'imports', 'trade-turnover']],
])

/** In đồng. */
const LARGE = 1e12

/** Takes the indicator that a short name stands for, where an amount of its money follows at once. False for every other word. */
export function takeShortName(reader: FigureReading, from: number): boolean {
  const said = SHORT.get(reader.cursor.text(from))
  if (said === undefined || (reader.subject !== null && reader.subject.used === 0)) return false
  const [slug, unit] = said
  const at = reader.elements.findIndex((element) => element.from === from)
  const next = reader.elements.slice(at + 1, at + 3).find(({ is }) => is === 'quantity')
  const money = next?.is === 'quantity' && next.quantity.form === 'amount' && next.quantity.unit === unit
  const near = money && next.from - from <= 3
  // "Vĩnh Phúc thu 14.620 tỷ đồng": only a province takes in so much.
  const large = money && next.quantity.form === 'amount' && next.quantity.value * 10 ** next.quantity.mult >= LARGE
  const spoken =
    (large && slug === 'budget-revenue') ||
    (WITH.get(slug) ?? []).some((other) => reader.memory.named.has(other) || reader.memory.topics.has(other))
  const indicator = reader.books.indicators.get(slug)
  if (!near || !spoken || indicator === undefined || (unit === 'VND' && !isOfTheProvince(reader, from))) return false
  const mention = { slug, breakdown: '_T', sector: false, from, to: from + 1 }
  reader.begin(mention, indicator)
  reader.verb = null
  return true
}

/** "Vĩnh Phúc thu 14.620 tỷ đồng", "ngân sách thu …", "thu … tỷ đồng; chi 11.850 tỷ": others take in and spend as well. */
function isOfTheProvince({ cursor, elements, found }: FigureReading, from: number): boolean {
  if (cursor.is(from - 2, 'ngân', 'sách')) return true
  // "HĐND tỉnh giao thu 18.715 tỷ đồng"
  if (cursor.is(from - 2, 'tỉnh', 'giao')) return true
  if (cursor.is(from, 'chi')) return found.at(-1)?.said.slug === 'budget-revenue'
  return elements.some((element) => element.is === 'place' && element.to === from && element.mention.kind === 'province')
}
