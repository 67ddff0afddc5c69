import type { Indicator } from '../../facts/indicator.ts'
import type { Amount } from '../amount/amount.ts'
import { type NumberStyle, readNumber } from '../amount/read-number.ts'
import type { IndicatorMention } from '../subject/indicator-book.ts'
import type { PlaceMention } from '../subject/place-book.ts'
import type { Token } from '../text/token.ts'
import type { FigureCandidate, TokenSpan } from './figure-candidate.ts'
import { INDEXES } from './indexes.ts'
import { interpret, interpretRank, type Wording } from './interpret.ts'
import { PARTS } from './part-book.ts'
import type { Books } from './scan-sentence.ts'
import { type Column, cellsOf, mentionIn, NO_COLUMN } from './table-head.ts'
import { type CellUnit, rowUnit } from './table-unit.ts'

/** What the rows of a table may need from outside of it. */
export interface TableContext {
  readonly head: readonly Column[]
  /** The one indicator that is named above the table, for rows of provinces. */
  readonly topic: IndicatorMention | null
  /** The unit that stands above the table. */
  readonly unit: CellUnit | null
  readonly style: NumberStyle
}

interface Cell {
  readonly mention: IndicatorMention
  readonly indicator: Indicator
  readonly unit: CellUnit | null
  readonly column: Column
  readonly place: PlaceMention | null
  readonly span: TokenSpan
  /** Where the quote begins. */
  readonly label: TokenSpan
}

/** Reads the figures of one row below a head: an indicator at its times, or a province with what the columns count. */
export function readRow(tokens: readonly Token[], table: TableContext, books: Books): readonly FigureCandidate[] {
  const cells = cellsOf(tokens)
  const index = cells.findIndex(({ from, to }) => mentionIn(tokens, from, to, books) !== null)
  const label = cells[index]
  const mention = label && mentionIn(tokens, label.from, label.to, books)
  const indicator = mention && books.indicators.get(mention.slug)
  if (!label || !mention || !indicator) {
    const parts = readPart(tokens, cells, table, books)
    return parts.length > 0 ? parts : readProvince(tokens, cells, table, books)
  }
  const unit = rowUnit(tokens, cells, label) ?? ownUnit(indicator)
  return cells.flatMap((span, at) => {
    const column = table.head[at] ?? NO_COLUMN
    return at <= index
      ? []
      : cellFigure(tokens, { mention, indicator, unit, column, place: column.place, span, label }, table.style)
  })
}

const WHOLES = new Set(['tổng số', 'tổng cộng', 'toàn tỉnh', 'cả tỉnh', 'chung', 'tổng'])

/** "Tổng số | 35.206 | 48.910", "Dịch vụ | …", "Nam | …" below "Tổng sản phẩm trên địa bàn (tỷ đồng)": the whole of what the table counts, and its parts. */
function readPart(
  tokens: readonly Token[],
  cells: readonly TokenSpan[],
  { head, topic, unit, style }: TableContext,
  books: Books,
): readonly FigureCandidate[] {
  const [label] = cells
  const whole = topic && books.indicators.get(topic.slug)
  if (!label || !topic || !whole) return []
  const words = tokens
    .slice(label.from, label.to)
    .map(({ text }) => text)
    .join(' ')
  const sector = books.indicators.find(tokens, label.from)
  const part = sector?.sector ? sector.breakdown : (PARTS.find(tokens, label.from)?.meaning ?? null)
  const breakdown = WHOLES.has(words) ? '_T' : part
  if (breakdown === null || (breakdown !== '_T' && !whole.breakdowns.some(({ code }) => code === breakdown))) return []
  const mention = { ...topic, breakdown, from: label.from, to: label.to }
  return cells.flatMap((span, at) => {
    const column = head[at] ?? NO_COLUMN
    if (at === 0) return []
    const grows = column.comparison === 'P-1Y' && sector?.sector === true
    const indicator = grows ? (books.indicators.get('sector-growth') ?? whole) : whole
    const counted = unit ?? column.unit ?? (whole.unit === 'PERSON' ? { unit: 'PERSON', mult: 0 } : ownUnit(whole))
    return cellFigure(tokens, { mention, indicator, unit: counted, column, place: column.place, span, label }, style)
  })
}

/** "Kon Tum | 430.133 | 216.702 | 213.431" below "Tỉnh | Dân số (người) | Nam | Nữ". */
function readProvince(
  tokens: readonly Token[],
  cells: readonly TokenSpan[],
  { head, topic, style }: TableContext,
  books: Books,
): readonly FigureCandidate[] {
  const index = cells.findIndex(({ from, to }) => provinceIn(tokens, from, to, books) !== null)
  const label = cells[index]
  const place = label === undefined ? null : provinceIn(tokens, label.from, label.to, books)
  if (!label || place === null || index > 1) return []
  return cells.flatMap((span, at) => {
    const column = head[at] ?? NO_COLUMN
    const mention = column.mention ?? (column.time !== null || column.ranks || head.length === 2 ? topic : null)
    const indicator = mention && books.indicators.get(mention.slug)
    if (at <= index || !mention || !indicator) return []
    const unit = column.unit ?? (indicator.unit === 'PERSON' ? { unit: 'PERSON', mult: 0 } : ownUnit(indicator))
    return cellFigure(tokens, { mention, indicator, unit, column, place, span, label }, style)
  })
}

function provinceIn(tokens: readonly Token[], from: number, to: number, { places }: Books): PlaceMention | null {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const place = places.find(tokens, at)
    if (place !== null && place.kind !== 'local') return to - place.to <= 3 ? place : null
  }
  return null
}

/** What a count or a rate is in where no cell says it. */
function ownUnit({ unit, kind }: Indicator): CellUnit | null {
  if (kind === 'index' && unit === 'PERCENT') return { unit, mult: 0 }
  return unit === 'COUNT' ||
    unit === 'SCORE' ||
    unit === 'PER_10000' ||
    unit === 'CRITERIA_PER_COMMUNE' ||
    (kind === 'rate' && unit === 'PERCENT')
    ? { unit, mult: 0 }
    : null
}

function cellFigure(
  tokens: readonly Token[],
  { mention, indicator, unit, column, place, span, label }: Cell,
  style: NumberStyle,
): readonly FigureCandidate[] {
  // "+14,6", "-3,7"
  const signed = tokens[span.from]?.text === '+' || tokens[span.from]?.text === '-'
  const at = signed ? span.from + 1 : span.from
  const number = tokens[at]
  // "45/63": a place among all.
  const of = tokens[at + 1]?.text === '/' && span.to - at === 3 && INDEXES.has(mention.slug) ? Number(tokens[at + 2]?.text) : null
  // "66,45%": the sign may stand in the cell too.
  const to = of !== null ? at + 1 : tokens[span.to - 1]?.text === '%' ? span.to - 1 : span.to
  if (to - at !== 1 || number?.kind !== 'number') return []
  const read = readNumber(number.text, style)
  const falls = tokens[span.from]?.text === '-'
  if (read === null) return []
  const share = column.comparison !== null
  const ranks = column.ranks || of !== null
  if (!ranks && (unit === null ? !share : column.share && unit.unit !== 'PERCENT')) return []
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
    to: span.to,
    number: at,
    noun: -1,
  }
  const wording: Wording = {
    verb:
      column.comparison === 'P-1Y' || column.comparison === 'P-1M'
        ? falls
          ? 'fall'
          : read.value > 60 && !signed
            ? 'equal'
            : 'rise'
        : 'reach',
    verbText: null,
    comparison: column.comparison && { base: column.comparison, shape: null, from: span.from, to: span.to },
    phrase: tokens
      .slice(mention.from, mention.to)
      .map(({ text }) => text)
      .join(' '),
    average: false,
    beforeNoun: false,
    ofMonth: column.time?.shape.form === 'month',
    afterLevel: false,
    aside: null,
  }
  const rank = { form: 'rank', rank: read.value, of, previous: null, from: at, to: span.to, number: at } as const
  const said = ranks ? interpretRank(indicator, rank) : interpret(indicator, mention.breakdown, amount, wording)
  if (said === null) return []
  return [
    {
      said,
      breakdown: mention.breakdown,
      scenario: column.scenario,
      obsStatus: column.estimated ? ('E' as const) : ('A' as const),
      qualifier: 'EQ' as const,
      decimals: read.decimals,
      rankOf: of,
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
      place: place && { ...place, from: -1, to: -1 },
      number: span,
      status: null,
      quote: { from: label.from, to: span.to },
      doubts: read.odd ? (['odd-number'] as const) : [],
    },
  ]
}
