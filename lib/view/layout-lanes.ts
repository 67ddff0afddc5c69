import { apart, LABEL_ROOM, labelStretches, laneRows, markStretch, type Stretch } from './lane-rows.ts'
import { laneColumns } from './layout-columns.ts'
import { horizonExtent, milestoneExtent } from './milestone-extent.ts'
import type { Lane, MilestoneMark, Span } from './picture.ts'
import type { PlacedLabel, PlacedLane, PlacedLanes, PlacedMilestone } from './placed.ts'
import { COLUMNS, LANE, STONE } from './plot-measures.ts'
import { meets } from './span.ts'
import { timeScale } from './time-scale.ts'

/** Lays out the lanes that have milestones in the window, one beneath the other. */
export function layoutLanes(lanes: readonly Lane[], window: Span, width: number): PlacedLanes {
  let top = 0
  const placed = lanes.flatMap((lane) => {
    const filled = lane.marks.some(({ span }) => meets(span, window))
    const laid = filled ? layoutLane(lane, top, window, width) : columnLane(lane, top)
    const columns = laneColumns(lane, window, width, laid.height)
    if (!filled && !columns) return []
    top += laid.height
    return [columns ? { ...laid, columns } : laid]
  })
  return { width, height: top, lanes: placed }
}

/** A lane whose milestones are told by columns alone. */
function columnLane({ topic, name, href }: Lane, top: number): PlacedLane {
  return { topic, name, href, top, height: COLUMNS.lane, milestones: [], hidden: 0 }
}

function layoutLane(lane: Lane, top: number, window: Span, width: number): PlacedLane {
  const toX = timeScale(window, width)
  const rows = laneRows(lane.marks, window, width)
  const inWindow = lane.marks.filter(({ span }) => meets(span, window))
  const visible = inWindow.filter(({ id }) => rows.has(id))
  const rowOf = (mark: MilestoneMark) => rows.get(mark.id) ?? 0
  const count = Math.max(0, ...visible.map(rowOf)) + 1
  const labels = new Map<string, PlacedLabel>()
  for (let row = 0; row < count; row += 1) {
    const found = labelRow(
      visible.filter((mark) => rowOf(mark) === row),
      LANE.pad + row * LANE.row + LANE.labelBaseline,
      toX,
      width,
    )
    for (const [id, label] of found) labels.set(id, label)
  }
  const milestones = visible.map((mark): PlacedMilestone => {
    const extent = milestoneExtent(mark, toX, width, STONE)
    return {
      mark,
      ...extent,
      y: LANE.pad + rowOf(mark) * LANE.row + LANE.ground,
      label: labels.get(mark.id) ?? null,
      horizon: horizonExtent(mark, extent.x2, toX, width),
    }
  })
  return {
    topic: lane.topic,
    name: lane.name,
    href: lane.href,
    top,
    height: count * LANE.row + 2 * LANE.pad,
    milestones,
    hidden: inWindow.length - visible.length,
  }
}

/** Labels of one row: short titles first for as many marks as possible, then whole ones where there is room. */
function labelRow(
  marks: readonly MilestoneMark[],
  baseline: number,
  toX: (day: number) => number,
  width: number,
): ReadonlyMap<string, PlacedLabel> {
  const signs = new Map(marks.map((mark) => [mark.id, markStretch(mark, toX, width)]))
  const taken = new Map<string, Stretch & { readonly side: 'left' | 'right'; readonly note: string }>()
  const options = (mark: MilestoneMark) => {
    const own = signs.get(mark.id) ?? { x1: 0, x2: 0 }
    const clearOf = (label: Stretch, others: ReadonlyMap<string, Stretch>) => {
      for (const [id, other] of others) if (id !== mark.id && !apart(label, other, LABEL_ROOM)) return false
      return true
    }
    const free = (label: Stretch) => clearOf(label, signs) && clearOf(label, taken)
    return labelStretches(mark, own, width).filter(free)
  }
  for (const mark of marks) {
    const places = options(mark)
    const short = places.find(({ note }) => note === mark.label.short) ?? places[0]
    if (short) taken.set(mark.id, short)
  }
  for (const mark of marks) {
    const whole = options(mark).find(({ note }) => note === mark.label.note)
    if (whole) taken.set(mark.id, whole)
  }
  return new Map(
    marks.flatMap((mark) => {
      const label = taken.get(mark.id)
      if (!label) return []
      const { strong, status } = mark.label
      const place = label.side === 'right' ? { x: label.x1, anchor: 'start' as const } : { x: label.x2, anchor: 'end' as const }
      return [[mark.id, { ...place, y: baseline, strong, status, note: label.note }]]
    }),
  )
}
