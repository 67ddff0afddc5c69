import type { MarkKind } from '../facts/evidence.ts'
import { dayParts, epochDay } from '../time/civil-date.ts'
import type { FactSign } from '../view/fact-sign.ts'
import { figureSign } from '../view/figure-sign.ts'
import { milestoneSign } from '../view/milestone-sign.ts'
import type { Span } from '../view/picture.ts'
import type { QuotePiece } from '../view/quote-pieces.ts'
import { textWidth } from '../view/text-width.ts'
import { timeScale } from '../view/time-scale.ts'
import { shifted, stack } from './block.ts'
import { COLOURS } from './colours.ts'
import { cutQuote } from './cut-quote.ts'
import { cutWords } from './cut-words.ts'
import { drawSign } from './draw-sign.ts'
import { fitSize } from './fit-text.ts'
import { drawLogo } from './logo.ts'
import { PREVIEW, previewDocument, previewFoot } from './preview-frame.ts'
import { textBlock } from './text-block.ts'
import { textLine } from './text-line.ts'
import { type PlacedPiece, wrapText } from './wrap-text.ts'
import { element } from './xml.ts'

export interface QuoteCard {
  /** `before` is the word before the number, `unit` what follows it; of a milestone `main` is its date. */
  readonly large: { readonly before: string; readonly main: string; readonly unit: string }
  readonly sign: FactSign
  readonly status: string
  /** What is measured; the title of a milestone. */
  readonly name: string
  /** "Điện Biên, Quý I/2024". */
  readonly place: string
  /** The sentence with its marked words; of a worked-out figure, the sum. */
  readonly pieces: readonly QuotePiece[]
  /** Whether the pieces are somebody's words. */
  readonly quoted: boolean
  readonly source: { readonly label: string; readonly publisher: string; readonly date: string }
  readonly span: Span
  readonly extent: Span
  readonly title: string
  readonly description: string
  readonly language: string
}

const [LEFT, LEFT_WIDTH, BAR, RIGHT, RIGHT_WIDTH] = [60, 416, 516, 553, 587]
const [TOP, BOTTOM] = [150, 500]
const SIZES = [34, 30, 26] as const
const LEADING = 1.5

/** Four things only: number with status, sentence, place and period, publisher with date; and where it lies in time. */
export function quoteCard(card: QuoteCard): string {
  const { svg, width } = drawLogo(28)
  const room = PREVIEW.inner - width - 40
  const content = [
    shifted(svg, LEFT, 78),
    textLine(
      { x: PREVIEW.width - PREVIEW.margin, y: 78, anchor: 'end' },
      { text: cutWords(card.place, 'serifBold', 28, room), face: 'serifBold', size: 28 },
    ),
    leftColumn(card),
    sentence(card),
    sourceFoot(card),
    years(card),
  ]
  return previewDocument(content.join(''), card)
}

const FOOT_WIDTH = 540

/** Who said it and when, in one line; where names are long in two smaller ones, so that no name loses its end or its day. */
function sourceFoot({ source: { label, publisher, date } }: QuoteCard): string {
  const runs = [
    { text: `${label} `, face: 'sans', fill: COLOURS.ink2 },
    { text: publisher, face: 'sansBold', fill: COLOURS.ink },
    { text: date === '' ? '' : `, ${date}`, face: 'sans', fill: COLOURS.ink2 },
  ] as const
  const wide = runs.reduce((sum, { text, face }) => sum + textWidth(text, face, 23), 0)
  if (wide <= FOOT_WIDTH)
    return previewFoot(
      runs.map((run) => ({ ...run, size: 23 })),
      FOOT_WIDTH,
    )
  const lines = wrapText(
    runs.map(({ text, face, fill }) => ({ text, face, mark: fill })),
    20,
    FOOT_WIDTH,
  )
  const drawn = lines
    .slice(0, 2)
    .map((line, index) =>
      textLine({ x: LEFT, y: 578 + index * 28 }, ...line.map(({ text, face, mark }) => ({ text, face, size: 20, fill: mark }))),
    )
  return [previewFoot([], FOOT_WIDTH), ...drawn].join('')
}

/** Number, shape and word of its status, what is measured. */
function leftColumn({ large, sign, status, name }: QuoteCard): string {
  const size = fitSize(large.main, 'serifBold', [132, 112, 96, 80, 64, 52, 44], LEFT_WIDTH, sign.kind === 'figure' ? 1 : 2)
  const blocks = stack([
    textBlock(large.before, { face: 'serif', size: 34, width: LEFT_WIDTH, leading: 1.25 }),
    textBlock(large.main, { face: 'serifBold', size, width: LEFT_WIDTH, leading: 1.16, lines: 3 }),
    textBlock(large.unit, { face: 'serif', size: 38, width: LEFT_WIDTH, leading: 1.3 }),
    { height: 48, svg: shifted(statusLine(sign, status), 0, 10) },
    textBlock(name, { face: 'sansBold', size: name.length > 48 ? 23 : 27, width: LEFT_WIDTH, leading: 1.32, lines: 4 }),
  ])
  return shifted(blocks.svg, LEFT, Math.max(112, TOP + (BOTTOM - TOP - blocks.height) / 2))
}

function statusLine(sign: FactSign, word: string): string {
  const figure = sign.kind === 'figure'
  const [wide, scale] = [figure || sign.shape !== 'stone' ? 26 : 12, 1.9]
  const at = { x1: 0, x2: wide, cutLeft: false, cutRight: false, yHigh: null, horizon: null }
  const drawn = figure
    ? drawSign(figureSign({ ...at, shape: sign.shape, status: sign.status, y: 8 }), 'cham')
    : drawSign(milestoneSign({ ...at, shape: sign.shape, status: sign.status, y: sign.shape === 'stone' ? 15 : 12.5 }), 'muc')
  return [
    element('g', { transform: `scale(${scale})` }, drawn),
    textLine({ x: wide * scale + 14, y: 24 }, { text: word, face: 'sans', size: 27 }),
  ].join('')
}

type Marked = MarkKind | null

/** The sentence at the largest size that holds it; then shortened at the ends of its clauses. */
function sentence({ pieces, quoted }: QuoteCard): string {
  const most = (size: number) => Math.floor((BOTTOM - TOP) / (size * LEADING))
  const linesAt = (shown: readonly QuotePiece[], size: number) =>
    wrapText<Marked>(
      shown.map(({ text, kind }) => ({ text, face: kind === 'number' ? 'serifBold' : 'serif', mark: kind })),
      size,
      RIGHT_WIDTH,
    )
  const size = SIZES.find((one) => linesAt(pieces, one).length <= most(one)) ?? SIZES[2]
  const lines = linesAt(
    cutQuote(pieces, (shown) => linesAt(shown, size).length <= most(size)),
    size,
  ).slice(0, most(size))
  const height = lines.length * size * LEADING
  const top = TOP + (BOTTOM - TOP - height) / 2
  return [
    element('rect', { x: BAR, y: top, width: 5, height, fill: quoted ? COLOURS['nghe-line'] : COLOURS.field }),
    ...lines.map((line, index) => textOf(line, size, top + index * size * LEADING)),
  ].join('')
}

function textOf(line: readonly PlacedPiece<Marked>[], size: number, top: number): string {
  const baseline = top + size * (LEADING / 2 + 0.32)
  const under = baseline + size * 0.26
  const marks = line.map(({ x, width, mark }) => {
    const [x1, x2] = [RIGHT + x, RIGHT + x + width]
    if (mark === 'number') {
      return element('rect', {
        x: x1 - 5,
        y: top + size * 0.08,
        width: width + 10,
        height: size * 1.36,
        rx: 3,
        fill: COLOURS.nghe,
      })
    }
    if (mark !== 'time' && mark !== 'status') return ''
    const dots = mark === 'status' ? { 'stroke-dasharray': '3 3' } : {}
    return element('line', { x1, x2, y1: under, y2: under, stroke: COLOURS['nghe-line'], 'stroke-width': 3, ...dots })
  })
  return marks.join('') + textLine({ x: RIGHT, y: baseline }, ...line.map(({ text, face }) => ({ text, face, size })))
}

/** A thin line of all years with one stone where the fact lies. */
function years({ span, extent }: QuoteCard): string {
  const [x1, x2, y] = [640, PREVIEW.width - PREVIEW.margin, 583]
  const toX = timeScale(extent, x2 - x1)
  const at = Math.max(x1 + 6, Math.min(x2 - 6, x1 + (toX(span.start) + toX(span.end)) / 2))
  const [from, to] = [yearOf(extent.start), yearOf(extent.end - 1)]
  const ends = [
    { x: x1, year: from, anchor: 'start' as const },
    { x: x2, year: to, anchor: 'end' as const },
  ]
  const ticks = [1930, 1950, 1970, 1990, 2010, 2030].filter((year) => year > from + 6 && year < to - 6)
  const clear = ends.filter(({ x }) => Math.abs(x - at) > 60)
  return [
    element('line', { x1, x2, y1: y, y2: y, stroke: COLOURS.field, 'stroke-width': 2 }),
    ...ticks.map((year) => {
      const x = x1 + toX(epochDay(`${year}-01-01`))
      return element('line', { x1: x, x2: x, y1: y - 6, y2: y, stroke: COLOURS.field, 'stroke-width': 2 })
    }),
    ...clear.map(({ x, year, anchor }) =>
      textLine({ x, y: y + 24, anchor }, { text: String(year), face: 'serif', size: 20, fill: COLOURS.ink2 }),
    ),
    element('path', { class: 'stone', d: `M${at - 6.5} ${y + 1}V${y - 13}a6.5 6.5 0 0 1 13 0V${y + 1}Z`, fill: COLOURS.son }),
    textLine(
      { x: Math.max(x1 + 24, Math.min(x2 - 24, at)), y: y + 24, anchor: 'middle' },
      { text: String(yearOf(span.start)), face: 'serifBold', size: 20, fill: COLOURS.son },
    ),
  ].join('')
}

function yearOf(day: number): number {
  return dayParts(day)[0]
}
