import { milestoneLabelWidth } from './label-box.ts'
import { horizonExtent, milestoneExtent } from './milestone-extent.ts'
import type { MilestoneMark, Span } from './picture.ts'
import { LABEL, LANE, MILESTONE, nominalWidth, STONE } from './plot-measures.ts'
import { meets } from './span.ts'
import { timeScale } from './time-scale.ts'

/** A stretch of a row in pixels. */
export interface Stretch {
  readonly x1: number
  readonly x2: number
}

/** Kept between a label and what else stands in its row. */
export const LABEL_ROOM = 9
const MARK_ROOM = 1

/** What leaving a label out, cutting a title, opening a row and standing in the way of later marks weigh against each other. */
const COST = { unlabelled: 5, short: 0.6, left: 0.3, newRow: 1.2, lowerRow: 0.2, inTheWay: 0.5 } as const

/** The pixels of a mark with its tail and arrow head. */
export function markStretch(mark: MilestoneMark, toX: (day: number) => number, width: number): Stretch {
  const { x1, x2 } = milestoneExtent(mark, toX, width, STONE)
  const tail = horizonExtent(mark, x2, toX, width)
  const arrow = mark.status === 'ongoing' || mark.shape === 'open-end' ? MILESTONE.arrow : 0
  return { x1, x2: Math.min(width, tail?.x2 ?? x2 + arrow) }
}

/** Where a label can stand, best first: the whole title before the short one, the right side before the left. */
export function labelStretches(
  { label }: MilestoneMark,
  mark: Stretch,
  width: number,
): readonly (Stretch & { readonly side: 'left' | 'right'; readonly note: string })[] {
  const notes = label.note === label.short ? [label.note] : [label.note, label.short]
  return notes.flatMap((note) => {
    const wide = milestoneLabelWidth(label.strong, note, label.status)
    const right = { x1: mark.x2 + LABEL.fromMark, x2: mark.x2 + LABEL.fromMark + wide, side: 'right', note } as const
    const left = { x1: mark.x1 - LABEL.fromMark - wide, x2: mark.x1 - LABEL.fromMark, side: 'left', note } as const
    return [right, left].filter(({ x1, x2 }) => x1 >= 0 && x2 <= width)
  })
}

export function apart(a: Stretch, b: Stretch, room: number): boolean {
  return a.x2 + room <= b.x1 || b.x2 + room <= a.x1
}

/**
 * The row of each milestone in the window, in time order; what finds no row is absent. Decided at the nominal width of the
 * width's class, so that the lane has the same height on the server and in the browser.
 */
export function laneRows(marks: readonly MilestoneMark[], window: Span, width: number): ReadonlyMap<string, number> {
  const nominal = nominalWidth(width)
  const toX = timeScale(window, nominal)
  const inWindow = marks.filter(({ span }) => meets(span, window)).map((mark) => ({ mark, own: markStretch(mark, toX, nominal) }))
  const taken: Stretch[][] = []
  const labels: Stretch[][] = []
  const rows = new Map<string, number>()
  inWindow.forEach(({ mark, own }, index) => {
    const places = labelStretches(mark, own, nominal)
    const choices = Array.from({ length: LANE.rows }, (_, row) => row).flatMap((row) => {
      if (row > taken.length) return []
      const [signs, words] = [taken[row] ?? [], labels[row] ?? []]
      if (!signs.every((other) => apart(own, other, MARK_ROOM)) || !words.every((other) => apart(own, other, LABEL_ROOM)))
        return []
      const rowCost = row === taken.length && row > 0 ? COST.newRow : row * COST.lowerRow
      const told = places
        .filter((label) => [signs, words].every((others) => others.every((other) => apart(label, other, LABEL_ROOM))))
        .map((label) => {
          let inTheWay = 0
          for (let later = index + 1; later < inWindow.length; later += 1) {
            const other = inWindow[later]
            if (other && !apart(label, other.own, LABEL_ROOM)) inTheWay += 1
          }
          const cost = rowCost + (label.note === mark.label.note ? 0 : COST.short) + (label.side === 'left' ? COST.left : 0)
          return { row, label, cost: cost + inTheWay * COST.inTheWay }
        })
      return [...told, { row, label: null, cost: rowCost + COST.unlabelled }]
    })
    const best = choices.reduce<(typeof choices)[number] | null>((a, b) => (a === null || b.cost < a.cost ? b : a), null)
    if (!best) return
    taken[best.row] ??= []
    labels[best.row] ??= []
    taken[best.row]?.push(own)
    if (best.label) labels[best.row]?.push(best.label)
    rows.set(mark.id, best.row)
  })
  return rows
}
