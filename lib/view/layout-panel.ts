import { type Box, CLEAR, collide, inside, labelBox } from './label-box.ts'
import { panelColumns } from './layout-columns.ts'
import { panelRange, rowsWithoutScale } from './panel-rows.ts'
import type { FigureMark, Panel, Span } from './picture.ts'
import { placeFigureLabels } from './place-figure-labels.ts'
import type { PlacedFigure, PlacedLabel, PlacedPanel } from './placed.ts'
import { FIGURE, LABEL, MIDDLE, PANEL, WHISKER } from './plot-measures.ts'
import { meets } from './span.ts'
import { textWidth } from './text-width.ts'
import { pointToPixels, spanToPixels, timeScale } from './time-scale.ts'

type Unlabelled = Omit<PlacedFigure, 'label'>
type Thread = PlacedPanel['threads'][number]

/**
 * Lays out a panel for a plot `width` pixels wide. Figures outside of the window are left out. `keepClear`: boxes in
 * pixels of this plot that labels must leave free.
 */
export function layoutPanel(panel: Panel, window: Span, width: number, keepClear: readonly Box[] = []): PlacedPanel {
  const toX = timeScale(window, width)
  const toY = valueScale(panel)
  const rows = panel.scale ? null : rowsWithoutScale(panel.marks)
  const figures = panel.marks
    .filter(({ span }) => meets(span, window))
    .map((mark): Unlabelled => {
      const x =
        mark.shape === 'point' ? pointToPixels(mark.span, toX, width, 2 * FIGURE.point) : spanToPixels(mark.span, toX, width)
      const y = rows ? PANEL.row / 2 + (rows.get(mark.id) ?? 0) * PANEL.moreRow : toY(mark.value)
      const zero = panel.amount && panel.scale !== null && panel.scale.min <= 0
      return { mark, ...x, y, yHigh: mark.valueHigh === null || rows ? null : toY(mark.valueHigh), yZero: zero ? toY(0) : null }
    })
  const boxes = figures.map((figure) => ({ mark: figure.mark, box: figureBox(figure) }))
  const threads = panel.threads.flatMap((thread) => placeThread(thread, figures))
  const signs = threads.flatMap(({ sign }) => (sign ? [{ x1: sign.x - 7, x2: sign.x + 7, y1: sign.y - 8, y2: sign.y + 8 }] : []))
  const whiskers = placeWhiskers(panel, window, toX, toY)
  const stems = whiskers.map(({ x, yLow, yHigh }) => ({
    x1: x - WHISKER.cap,
    x2: x + 2,
    y1: yHigh - WHISKER.reach,
    y2: yLow + WHISKER.reach,
  }))
  const numbers = width < MIDDLE ? gridNumbers(panel, toY) : []
  const plot = {
    width,
    height: panel.height,
    keepClear: [...keepClear, ...signs, ...stems],
    avoid: numbers,
    rows: rows && Math.max(0, ...rows.values()) + 1,
    amount: panel.amount,
  }
  const labels = placeFigureLabels(boxes, plot)
  const labelBoxes = figures.flatMap(({ mark }) => {
    const label = labels.get(mark.id)
    return label ? [boxOf(label)] : []
  })
  const columns = panelColumns(panel, window, width, toY)
  return {
    panel,
    ...(columns && { columns }),
    width,
    height: panel.height,
    gridLines: panel.scale?.ticks.map(({ value, label }) => ({ y: toY(value), label })) ?? [],
    whiskers,
    figures: figures.map((figure) => ({ ...figure, label: labels.get(figure.mark.id) ?? null })),
    threads: threads.map((thread) =>
      withWords(thread, [...labelBoxes, ...plot.keepClear, ...plot.avoid, ...boxes.map(({ box }) => box)], width, panel.height),
    ),
  }
}

/** The stem stands at the end of the time that both figures are about; outside of the window it is left out. */
function placeWhiskers(
  { disagreements }: Panel,
  window: Span,
  toX: (day: number) => number,
  toY: (value: number) => number,
): PlacedPanel['whiskers'] {
  return disagreements.flatMap((disagreement) => {
    const { span, low, high } = disagreement
    if (span.end <= window.start || span.end > window.end) return []
    return [{ disagreement, x: toX(span.end) + WHISKER.gap, yLow: toY(low), yHigh: toY(high) }]
  })
}

function valueScale(panel: Panel): (value: number) => number {
  const { domain, range } = panelRange(panel)
  const perUnit = (range[1] - range[0]) / (domain[1] - domain[0])
  return (value) => range[0] + (value - domain[0]) * perUnit
}

/** On a narrow plot there is no gutter: the numbers of the grid stand in the plot, just above their lines. */
function gridNumbers({ scale }: Panel, toY: (value: number) => number): readonly Box[] {
  return (scale?.ticks ?? []).map(({ value, label }) => {
    const y = toY(value) - 3
    return { x1: 0, x2: textWidth(label, 'serif', LABEL.note), y1: y - 9, y2: y }
  })
}

/** The pixels that a mark's sign takes. */
export function figureBox({ mark, x1, x2, y, yHigh }: Pick<PlacedFigure, 'mark' | 'x1' | 'x2' | 'y' | 'yHigh'>): Box {
  const half = halfHeight(mark)
  return { x1, x2, y1: Math.min(y, yHigh ?? y) - half, y2: Math.max(y, yHigh ?? y) + half }
}

function halfHeight({ shape }: FigureMark): number {
  if (shape === 'average') return FIGURE.cap
  return shape === 'point' ? FIGURE.point : FIGURE.thickness / 2
}

function boxOf({ x, y, anchor, strong, status, note }: PlacedLabel): Box {
  const rest = [status, note].filter(Boolean).join(', ')
  const width = textWidth(strong, 'serifBold', LABEL.value) + (rest ? LABEL.gap + textWidth(rest, 'sans', LABEL.note) : 0)
  return labelBox(x, y, anchor, width)
}

/** From the end of one mark to the beginning of the other; nothing where one of them lies outside of the window. */
function placeThread({ from, to, broken }: Panel['threads'][number], figures: readonly Unlabelled[]): readonly Thread[] {
  const first = figures.find(({ mark }) => mark.id === from)
  const last = figures.find(({ mark }) => mark.id === to)
  if (!first || !last || last.x1 - first.x2 < 2 * FIGURE.least) return []
  const line = { x1: first.x2, y1: first.y, x2: last.x1, y2: last.y }
  const sign = broken === null ? null : { x: (line.x1 + line.x2) / 2, y: (line.y1 + line.y2) / 2 }
  return [{ ...line, broken, sign, label: null }]
}

/** The words of a break go beside its sign, above the line or below it, and are left out where neither is free. */
function withWords(thread: Thread, taken: readonly Box[], width: number, height: number): Thread {
  if (!thread.sign || thread.broken === null) return thread
  const { x, y } = thread.sign
  const wide = textWidth(thread.broken, 'sans', LABEL.note)
  const places = [
    { x: x + 12, y: y - 6, anchor: 'start' },
    { x: x - 12, y: y - 6, anchor: 'end' },
    { x: x + 12, y: y + 16, anchor: 'start' },
    { x: x - 12, y: y + 16, anchor: 'end' },
  ] as const
  const free = places.find((place) => {
    const box = labelBox(place.x, place.y, place.anchor, wide)
    return inside(box, width, height) && taken.every((other) => !collide(box, other, CLEAR))
  })
  return { ...thread, label: free ?? null }
}
