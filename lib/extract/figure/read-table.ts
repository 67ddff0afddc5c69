import type { Scenario } from '../../facts/code-lists.ts'
import type { Amount } from '../amount/amount.ts'
import { type NumberStyle, readNumber } from '../amount/read-number.ts'
import { MULTIPLIERS, UNITS } from '../amount/unit-book.ts'
import type { PlaceBook, PlaceMention } from '../subject/place-book.ts'
import type { Token } from '../text/token.ts'
import { readTimes } from '../when/read-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { FigureCandidate, TokenSpan } from './figure-candidate.ts'
import { interpret, type Wording } from './interpret.ts'
import type { SaidComparison } from './read-comparison.ts'
import type { Books } from './scan-sentence.ts'

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
}

const NO_COLUMN: Column = { time: null, scenario: 'ACTUAL', estimated: false, comparison: null, share: false, place: null }

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
export function readHead(tokens: readonly Token[], places: PlaceBook): readonly Column[] | null {
  const read = cellsOf(tokens).map(({ from, to }) => ({
    ...readColumn(tokens.slice(from, to)),
    place: placeIn(tokens, from, to, places),
  }))
  const [label] = read
  // "Chỉ tiêu (năm 2024)" dates all columns.
  const columns = read.slice(1).every(({ time }) => time === null)
    ? read.map((one) => ({ ...one, time: label?.time ?? null }))
    : read
  return columns.some(
    ({ time, scenario, comparison, place }) => time !== null || scenario !== 'ACTUAL' || comparison !== null || place !== null,
  )
    ? columns
    : null
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
      : 'P-1Y'
    : /% (?:so với )?(?:kế hoạch|kh|dự toán)|th \/ kh|thực hiện \/ kế hoạch/.test(text)
      ? 'PLAN'
      : null
  const plan = / kế hoạch | kh | dự toán /.test(text) && comparison === null
  const target = / mục tiêu | phấn đấu /.test(text)
  const time = readTimes(tokens)[0] ?? bareYear(tokens)
  // "2015/2014 (%)"
  const years = / (\d{4}) \/ (\d{4}) /.exec(text)
  if (years && text.includes('%')) {
    const yearly = Number(years[1]) === Number(years[2]) + 1
    return { ...NO_COLUMN, time, comparison: yearly ? 'P-1Y' : null, share: !yearly }
  }
  return {
    place: null,
    share: comparison === null && text.includes('%'),
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

/** Reads the figures of one row below a head. */
export function readRow(
  tokens: readonly Token[],
  head: readonly Column[],
  books: Books,
  style: NumberStyle,
): readonly FigureCandidate[] {
  const cells = cellsOf(tokens)
  const label = cells.findIndex(({ from, to }) => mentionIn(tokens, from, to, books) !== null)
  const cell = cells[label]
  const mention = cell && mentionIn(tokens, cell.from, cell.to, books)
  const indicator = mention && books.indicators.get(mention.slug)
  if (!cell || !mention || !indicator) return []
  const counted = indicator.unit === 'COUNT' || (indicator.kind === 'rate' && indicator.unit === 'PERCENT')
  const unit = rowUnit(tokens, cells, cell) ?? (counted ? { unit: indicator.unit, mult: 0 } : null)
  return cells.flatMap((one, index) => {
    // "+14,6", "-3,7"
    const signed = tokens[one.from]?.text === '+' || tokens[one.from]?.text === '-'
    const at = signed ? one.from + 1 : one.from
    const number = tokens[at]
    if (index <= label || one.to - at !== 1 || number?.kind !== 'number') return []
    const read = readNumber(number.text, style)
    const falls = tokens[one.from]?.text === '-'
    const column = head[index] ?? NO_COLUMN
    if (read === null) return []
    const share = column.comparison !== null
    if (unit === null ? !share : column.share && unit.unit !== 'PERCENT') return []
    const amount: Amount = {
      form: 'amount',
      value: read.value,
      high: null,
      decimals: read.decimals,
      mult: share ? 0 : (unit?.mult ?? 0),
      unit: share ? 'PERCENT' : (unit?.unit ?? 'NONE'),
      per: null,
      qualifier: 'EQ',
      outOf: null,
      odd: read.odd,
      from: at,
      to: one.to,
      number: at,
      noun: -1,
    }
    const wording: Wording = {
      verb: column.comparison === 'P-1Y' ? (falls ? 'fall' : read.value > 60 && !signed ? 'equal' : 'rise') : 'reach',
      verbText: null,
      comparison: column.comparison && { base: column.comparison, shape: null, from: one.from, to: one.to },
      phrase: tokens
        .slice(mention.from, mention.to)
        .map(({ text }) => text)
        .join(' '),
      average: false,
      beforeNoun: false,
      ofMonth: column.time?.shape.form === 'month',
      afterLevel: false,
    }
    const said = interpret(indicator, mention.breakdown, amount, wording)
    if (said === null) return []
    return [
      {
        said,
        breakdown: mention.breakdown,
        scenario: column.scenario,
        obsStatus: column.estimated ? ('E' as const) : ('A' as const),
        qualifier: 'EQ' as const,
        decimals: read.decimals,
        rankOf: null,
        among: null,
        comparison: wording.comparison,
        time: column.time && { ...column.time, from: -1, to: -1 },
        yearBack: false,
        wholeYear: false,
        present: false,
        began: false,
        mean: false,
        yearly: false,
        festive: false,
        place: column.place && { ...column.place, from: -1, to: -1 },
        number: one,
        status: null,
        quote: { from: cell.from, to: one.to },
        doubts: read.odd ? (['odd-number'] as const) : [],
      },
    ]
  })
}

function mentionIn(tokens: readonly Token[], from: number, to: number, { indicators }: Books) {
  for (let at = from; at < Math.min(to, from + 12); at++) {
    const mention = indicators.find(tokens, at)
    if (mention !== null && mention.to <= to && !mention.sector) return mention
  }
  return null
}

/** The unit of a row: a cell of its own ("Tỷ đồng"), or brackets in the label ("Thu ngân sách (tỷ đồng)"). */
function rowUnit(tokens: readonly Token[], cells: readonly TokenSpan[], label: TokenSpan): { unit: string; mult: number } | null {
  for (const cell of cells) {
    if (cell.from === label.from || tokens[cell.from]?.kind === 'number') continue
    const unit = unitAt(tokens, cell.from)
    if (unit !== null && unit.to === cell.to) return unit
  }
  for (let at = label.from; at < label.to; at++) {
    if (tokens[at]?.text !== '(' && tokens[at]?.text !== ',') continue
    const unit = unitAt(tokens, at + 1)
    if (unit !== null && unit.to >= label.to - 1) return unit
  }
  return null
}

function unitAt(tokens: readonly Token[], at: number): { unit: string; mult: number; to: number } | null {
  let to = at
  let mult = 0
  for (let word = MULTIPLIERS.get(tokens[to]?.text ?? ''); word !== undefined; word = MULTIPLIERS.get(tokens[to]?.text ?? '')) {
    mult += word
    to++
  }
  const found = UNITS.find(tokens, to)
  if (found !== null) return { unit: found.meaning.unit, mult: mult + found.meaning.mult, to: to + found.length }
  const counted = ['xã', 'trường', 'doanh', 'vụ', 'sản'].includes(tokens[to]?.text ?? '')
  return counted
    ? { unit: 'COUNT', mult, to: tokens[to]?.text === 'doanh' || tokens[to]?.text === 'sản' ? to + 2 : to + 1 }
    : null
}
