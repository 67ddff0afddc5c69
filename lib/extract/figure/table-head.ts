import type { Scenario } from '../../facts/code-lists.ts'
import type { IndicatorMention } from '../subject/indicator-book.ts'
import type { PlaceBook, PlaceMention } from '../subject/place-book.ts'
import type { Token } from '../text/token.ts'
import { readTimes } from '../when/read-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { TokenSpan } from './figure-candidate.ts'
import { PARTS } from './part-book.ts'
import type { SaidComparison } from './read-comparison.ts'
import type { Books } from './scan-sentence.ts'
import { type CellUnit, unitInBrackets } from './table-unit.ts'

/** What the head of a column says of the numbers below it. */
export interface Column {
  readonly time: TimeMention | null
  readonly scenario: Scenario
  readonly estimated: boolean
  /** A column of changes or shares: "So với cùng kỳ (%)", "% kế hoạch". */
  readonly comparison: SaidComparison['base'] | null
  /** Per cent of something that the head does not make clear. */
  readonly share: boolean
  /** A column of each province: "Bến Tre (cũ)". */
  readonly place: PlaceMention | null
  /** What a column counts where its rows are provinces: "Dân số (người)", and "Nam" beside it. */
  readonly mention: IndicatorMention | null
  readonly unit: CellUnit | null
  /** Places in an order: "Thứ hạng". */
  readonly ranks: boolean
}

export const NO_COLUMN: Column = {
  time: null,
  scenario: 'ACTUAL',
  estimated: false,
  comparison: null,
  share: false,
  place: null,
  mention: null,
  unit: null,
  ranks: false,
}

/** Cells of a row: token spans between the bars. */
export function cellsOf(tokens: readonly Token[]): readonly TokenSpan[] {
  const cells: TokenSpan[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.text !== '|') continue
    cells.push({ from, to: at })
    from = at + 1
  }
  return cells
}

/** Reads a row as the head of a table: null where it holds an indicator with numbers, and so is a row like others. */
export function readHead(tokens: readonly Token[], books: Books): readonly Column[] | null {
  const cells = cellsOf(tokens)
  const mentions = mentionsOf(tokens, cells, books)
  const read = cells.map((cell, index) => ({
    ...readColumn(tokens.slice(cell.from, cell.to)),
    place: placeIn(tokens, cell.from, cell.to, books.places),
    mention: mentions[index] ?? null,
    unit: unitInBrackets(tokens, cell),
  }))
  const [label] = read
  // "Chỉ tiêu (năm 2024)" dates all columns.
  const columns = read.slice(1).every(({ time }) => time === null)
    ? read.map((one) => ({ ...one, time: label?.time ?? null }))
    : read
  const dated = columns.map((one, at) =>
    one.comparison === null || one.time !== null ? one : { ...one, time: timeOfLevel(columns.slice(0, at)) },
  )
  // "Tỉnh | Dân số (người) | Nam | Nữ": the rows below are provinces.
  const heads = cells.length > 1 && (mentions[0] ?? null) === null && mentions.some((mention) => mention !== null)
  const counts = heads && !tokens.some(({ kind, text }) => kind === 'number' && !/^\d{1,4}$/.test(text))
  return counts ||
    dated.some(
      ({ time, scenario, comparison, place }) => time !== null || scenario !== 'ACTUAL' || comparison !== null || place !== null,
    )
    ? dated
    : null
}

/** "10 tháng 2017 | So với cùng kỳ 2016 (%)": a change or a share is of the time of the level beside it. */
function timeOfLevel(left: readonly Column[]): TimeMention | null {
  return (
    left.findLast(({ time, comparison, scenario }) => time !== null && comparison === null && scenario === 'ACTUAL')?.time ?? null
  )
}

/** The indicators that the cells of a head name, and parts of the one to their left. */
function mentionsOf(tokens: readonly Token[], cells: readonly TokenSpan[], books: Books): readonly (IndicatorMention | null)[] {
  let last: IndicatorMention | null = null
  return cells.map((cell) => {
    const own = mentionIn(tokens, cell.from, cell.to, books)
    const part = PARTS.find(tokens, cell.from)
    const whole: IndicatorMention | null = last
    if (own !== null) last = own
    if (own !== null || part === null || whole === null) return own
    const has = books.indicators.get(whole.slug)?.breakdowns.some(({ code }) => code === part.meaning)
    return has ? { ...whole, breakdown: part.meaning } : null
  })
}

/** The indicator that a cell names. */
export function mentionIn(tokens: readonly Token[], from: number, to: number, { indicators }: Books): IndicatorMention | null {
  for (let at = from; at < Math.min(to, from + 12); at++) {
    const mention = indicators.find(tokens, at)
    if (mention !== null && mention.to <= to && !mention.sector && indicators.get(mention.slug) !== undefined) return mention
  }
  return null
}

function placeIn(tokens: readonly Token[], from: number, to: number, places: PlaceBook): PlaceMention | null {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const place = places.find(tokens, at)
    if (place?.kind === 'province') return place
  }
  return null
}

/**
 * A second line of a head, below a cell that spans columns: "9 tháng" above "Thực hiện" and "% so với KH". Null for a row that is no
 * such line.
 */
export function readSecondHead(tokens: readonly Token[], head: readonly Column[]): readonly Column[] | null {
  const cells = cellsOf(tokens)
  if (cells.length >= head.length || tokens.some(({ kind }) => kind === 'number')) return null
  const above = head.at(-1)
  const below = cells.map(({ from, to }) => readColumn(tokens.slice(from, to)))
  return [...head.slice(0, -1), ...below.map((column) => ({ ...column, time: column.time ?? above?.time ?? null }))]
}

function readColumn(tokens: readonly Token[]): Column {
  const text = ` ${tokens.map((token) => token.text).join(' ')} `
  const comparison = / so với | so sánh | so cùng kỳ | so kế hoạch | so dự toán | % cùng kỳ /.test(text)
    ? text.includes(' kế hoạch ') || text.includes(' kh ') || text.includes(' dự toán ')
      ? 'PLAN'
      : / tháng trước /.test(text)
        ? 'P-1M'
        : 'P-1Y'
    : /% (?:so với )?(?:kế hoạch|kh|dự toán)|th \/ kh|thực hiện \/ kế hoạch/.test(text)
      ? 'PLAN'
      : null
  const plan = / kế hoạch | kh | dự toán /.test(text) && comparison === null
  const target = / mục tiêu | phấn đấu /.test(text)
  // "So cùng kỳ 2016 (%)": the year that is measured by.
  const time = readTimes(tokens).find(({ role }) => role !== 'compare') ?? (comparison === null ? bareYear(tokens) : null)
  // "2015/2014 (%)"
  const years = / (\d{4}) \/ (\d{4}) /.exec(text)
  if (years && text.includes('%')) {
    const yearly = Number(years[1]) === Number(years[2]) + 1
    return { ...NO_COLUMN, time, comparison: yearly ? 'P-1Y' : null, share: !yearly }
  }
  return {
    ...NO_COLUMN,
    share: comparison === null && text.includes('%'),
    ranks: / (?:xếp |thứ )?hạng /.test(text) && !text.includes(' bậc '),
    time,
    scenario: plan ? 'PLAN' : target ? 'TARGET' : 'ACTUAL',
    estimated: / ước | ưth /.test(text),
    comparison,
  }
}

/** "Kế hoạch 2022": in the head of a table a year stands without its word. */
function bareYear(tokens: readonly Token[]): TimeMention | null {
  const at = tokens.findIndex(({ text }) => /^(?:19|20)\d\d$/.test(text))
  return at < 0 ? null : { shape: { form: 'year', year: Number(tokens[at]?.text) }, role: 'at', from: at, to: at + 1 }
}
