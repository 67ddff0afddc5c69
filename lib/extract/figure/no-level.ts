import type { Amount } from '../amount/amount.ts'
import type { FigureReading } from './figure-reading.ts'
import { victims } from './subject-behind.ts'

const ADDING = new Set(['thêm', 'nạp'])

/** "thêm 8 xã về đích", "kết nạp 12.417 đảng viên mới": what is added to a stock is not how much there is. */
export function isAdded(reader: FigureReading, amount: Amount): boolean {
  if (amount.noun < 0) return false
  // "khởi công 2 khu tái định cư": how many were begun.
  if (reader.cursor.is(amount.from - 2, 'khởi', 'công')) return true
  const added = [1, 2, 3].some((back) => ADDING.has(reader.cursor.text(amount.from - back)))
  if (added && reader.verb?.text !== 'tăng thêm') return true
  return reader.cursor.is(amount.noun, 'đảng', 'viên', 'mới')
}

const PER_HEAD = new Set(['income-per-capita', 'grdp-per-capita'])
const CLAUSE_SIGNS = new Set([',', ';', '.', ':'])

/** Nouns of what carries guests: those on board are none of the province's year. */
const CARRIERS = new Set(['tàu', 'chuyến', 'đoàn', 'thuyền', 'festival', 'carnaval'])

/**
 * "40 dự án … 402 triệu USD và 5.600 tỷ đồng", "vốn đầu tư chiếm 41,5% GRDP", "tàu đưa 1.900 du khách": a level in another
 * currency, a ratio to the whole product, guests of one ship.
 */
export function isOfAnother(reader: FigureReading, amount: Amount): boolean {
  const { unit } = amount
  const { subject } = reader
  if (unit === 'VND' || unit === 'USD') {
    // "169.000 tỷ đồng và 5,2 tỷ USD" of projects at home and from abroad.
    const dollars = reader.elements.some(
      (element) => element.is === 'quantity' && element.quantity.form === 'amount' && element.quantity.unit === 'USD',
    )
    if (unit === 'VND' && subject?.mention.slug === 'fdi-capital' && dollars) return true
    // "87,5 triệu đồng, tương đương 3.680 USD" a head is the same said twice.
    if (subject !== null && PER_HEAD.has(subject.mention.slug)) return false
    return (
      subject?.currency !== undefined && subject.currency !== unit && reader.verb?.cue !== 'rise' && reader.verb?.cue !== 'fall'
    )
  }
  if (unit === 'PERCENT') return isOfTwoSectors(reader) || isPartOfOther(reader, amount)
  if (unit !== 'PERSON_TRIPS') return false
  for (let at = amount.from - 1; at > amount.from - 16 && !CLAUSE_SIGNS.has(reader.cursor.text(at)); at--)
    if (CARRIERS.has(reader.cursor.text(at)) || reader.cursor.is(at, 'lễ', 'hội') || reader.cursor.is(at, 'tuần', 'lễ'))
      return true
  return isOfASight(reader, amount)
}

/**
 * "vốn đầu tư chiếm 41,5% GRDP", "doanh nghiệp FDI chiếm 84% tổng kim ngạch xuất khẩu": a share of what is named behind it, which
 * is a figure only where what it is a share of is the same thing or its whole.
 */
function isPartOfOther(reader: FigureReading, { to }: Amount): boolean {
  const { subject, cursor, books, tokens } = reader
  let at = to
  while (OF_ALL.has(cursor.text(at))) at++
  if (subject !== null && subject.indicator.kind === 'level' && (cursor.is(at, 'grdp') || cursor.is(at, 'gdp')))
    return subject.mention.slug !== 'grdp'
  const other = books.indicators.find(tokens, to) ?? books.indicators.find(tokens, at)
  const whole = other && books.indicators.get(other.slug)
  if (!other || !whole || whole.kind !== 'level') return false
  if (subject !== null && (subject.mention.slug === other.slug || WHOLES.get(subject.mention.slug) === other.slug)) {
    // "dịch vụ - chiếm 58,4% quy mô kinh tế - tăng 11,3%": the whole is named in passing.
    reader.past = other.to
    return false
  }
  if (subject !== null && subject.indicator.kind !== 'level') {
    // "Kinh tế số chiếm 31,2% GRDP, mục tiêu là 35%": the whole is named in passing, and goes on with nothing.
    if (subject.indicator.kind === 'share' && other.from === at) reader.past = other.to
    return false
  }
  reader.past = other.to
  return true
}

/** "Công nghiệp và dịch vụ chiếm 88%": of both together, where they are not told one after the other. */
function isOfTwoSectors({ subject, listed, series, cursor }: FigureReading): boolean {
  if (!subject?.mention.sector || subject.used > 0 || series !== null || listed.subjects.at(-1) !== subject) return false
  const joint = subject.mention.from - 1
  if (!cursor.is(joint, 'và')) return false
  const before = listed.subjects.at(-2)
  const sector = before?.mention.sector === true && before.used === 0 && before.mention.to === joint
  return sector || cursor.is(joint - 2, 'công', 'nghiệp')
}

const OF_ALL = new Set(['tổng', 'số', 'giá', 'trị', 'toàn', 'bộ'])
const WHOLES = new Map([
  ['domestic-revenue', 'budget-revenue'],
  ['export-turnover', 'trade-turnover'],
  ['import-turnover', 'trade-turnover'],
  ['sector-growth', 'grdp'],
  ['grdp-structure', 'grdp'],
])

/** "các điểm vườn ở Châu Thành đón 41.000 lượt khách": a clause that names a place, and no province. */
function isOfASight({ elements, tokens }: FigureReading, { from }: Amount): boolean {
  const at = elements.findIndex((element) => element.from === from)
  let named = false
  for (let back = at - 1; back > 0 && elements[back]?.is !== 'break'; back--) {
    const element = elements[back]
    if (element?.is === 'place' && element.mention.kind !== 'local') return false
    if (element === undefined) continue
    const token = tokens[element.from]
    // "Măng Đen lập kỷ lục khi cả tỉnh đón 6,84 triệu lượt khách"
    if (token?.text === 'tỉnh' && (tokens[element.from - 1]?.text === 'cả' || tokens[element.from - 1]?.text === 'toàn'))
      return false
    if (element?.is === 'word' && token?.capital && !token.allCapitals) named = true
  }
  return named
}

/** "12.900 lao động, trong đó 2.150 người đi làm ở nước ngoài": a part that no list names. */
export function isUnnamedPart(reader: FigureReading, amount: Amount): boolean {
  const subject = reader.subject
  if (!reader.within || subject === null || subject.used === 0 || amount.noun < 0) return false
  return reader.books.indicators.find(reader.tokens, amount.noun) === null && victims(reader, amount) === null
}
