import type { EventStatus } from '../facts/event.ts'
import type { MilestoneShape } from './picture.ts'
import { LENS_STONE, STONE } from './plot-measures.ts'
import { type Sign, type SignPart, upright } from './sign-part.ts'

/** Height of a bar above its ground. */
const BAR = 9

export interface MilestoneSignPlace {
  readonly shape: MilestoneShape
  readonly status: EventStatus
  readonly x1: number
  readonly x2: number
  /** The ground that stones stand on. */
  readonly y: number
  readonly horizon: { readonly x1: number; readonly x2: number } | null
  readonly cutRight: boolean
  /** Stones of the lens are a little larger. */
  readonly large?: boolean
}

/** The sign of a milestone: its outline says how exactly the day is known, its filling how it stands today. */
export function milestoneSign(place: MilestoneSignPlace): Sign {
  return [...horizon(place), ...signOf(place)]
}

function signOf(place: MilestoneSignPlace): Sign {
  switch (place.shape) {
    case 'stone':
      return stone(place)
    case 'fuzzy':
      return fuzzy(place)
    case 'until':
      return until(place)
    case 'deadline':
      return deadline(place)
    case 'bar':
    case 'open-end':
      return bar(place)
  }
}

/** A kilometre stone: upright with a round top. */
function stone({ x1, x2, y, status, large = false }: MilestoneSignPlace): Sign {
  const { width, height } = large ? LENS_STONE : STONE
  const [half, x] = [width / 2, (x1 + x2) / 2]
  const hollow = !isFilled(status)
  const inset = hollow ? 0.8 : 0
  const side = half - inset
  const outline = `M${-side} ${-inset}V${-height + half}A${side} ${side} 0 0 1 ${side} ${-height + half}V${-inset}Z`
  const path = (d: string, paint: SignPart['paint']): SignPart => ({ form: 'path', x, y, d, paint })
  return [
    ...(status === 'overdue'
      ? [path(outline, 'ground'), path(`M${-side} ${-height + 2}V${-inset}H${side}V${-height + 2}`, 'hollow')]
      : [path(outline, hollow ? 'hollow' : 'solid')]),
    ...(status === 'cancelled' ? [path(`M${-half - 2} 1L${half + 2} ${-height - 1}`, 'stroke')] : []),
    ...(status === 'ongoing' ? [path(`M${half} ${-height / 2 - 4}l4.5 4l-4.5 4Z`, 'solid')] : []),
  ]
}

function bar({ x1, x2, y, status, shape, cutRight }: MilestoneSignPlace): Sign {
  const arrow = (shape === 'open-end' || status === 'ongoing') && !cutRight
  const end = arrow ? x2 - 4 : x2
  const filled = isFilled(status)
  const [top, inset] = [y - BAR, filled ? 0 : 0.8]
  const head: Sign = [
    { form: 'path', x: end, y, d: `M-0.5 ${-BAR}L5 ${-BAR / 2}L-0.5 0Z`, paint: filled ? 'solid' : 'ground' },
    ...(filled
      ? []
      : [{ form: 'path', x: end, y, d: `M0 ${-BAR + inset}L4.6 ${-BAR / 2}L0 ${-inset}`, paint: 'hollow' } as const]),
  ]
  const body: Sign =
    status === 'overdue'
      ? [
          { form: 'rect', x1, x2, y1: top, y2: y, paint: 'ground' },
          { form: 'line', x1, x2, y1: y - inset, y2: y - inset, paint: 'hollow' },
          upright(x1 + inset, y, BAR, 'hollow'),
          upright(x2 - inset, y, BAR, 'hollow'),
        ]
      : [
          {
            form: 'rect',
            x1: x1 + inset,
            x2: x1 + inset + Math.max(1, end - x1 - 2 * inset),
            y1: top + inset,
            y2: y - inset,
            paint: filled ? 'solid' : 'hollow',
          },
        ]
  return [...body, ...(arrow ? head : []), ...struck(x1, x2, y, status)]
}

/** giữa, trung tuần, khoảng: no sides, and ends that break off. */
function fuzzy({ x1, x2, y, status }: MilestoneSignPlace): Sign {
  const reach = Math.min(10, (x2 - x1) / 3)
  const edges = [y - BAR + 0.8, y - 0.8].flatMap(
    (row): Sign => [
      { form: 'line', x1: x1 + reach, x2: x2 - reach, y1: row, y2: row, paint: 'hollow' },
      { form: 'line', x1: x1 + reach, x2: x1, y1: row, y2: row, paint: 'broken' },
      { form: 'line', x1: x2 - reach, x2, y1: row, y2: row, paint: 'broken' },
    ],
  )
  const body: Sign = isFilled(status)
    ? [{ form: 'rect', x1: x1 + reach, x2: x2 - reach, y1: y - BAR, y2: y, paint: 'solid' }]
    : []
  return [...body, ...edges, ...struck(x1, x2, y, status)]
}

/** đến nay: nobody says since when, so the bar fades in and ends hard. */
function until({ x1, x2, y, status }: MilestoneSignPlace): Sign {
  const body: Sign = isFilled(status)
    ? [{ form: 'rect', x1, x2, y1: y - BAR, y2: y, paint: 'fade' }]
    : [y - BAR + 0.8, y - 0.8].map((row) => ({ form: 'line', x1: x2, x2: x1, y1: row, y2: row, paint: 'broken' }))
  return [...body, upright(x2 - 0.8, y, BAR, 'hollow')]
}

/** trước ngày …: dashed, closed by a tick that stands taller than the bar. */
function deadline({ x1, x2, y, status }: MilestoneSignPlace): Sign {
  return [
    ...[y - BAR + 0.8, y - 0.8].map((row) => ({ form: 'line', x1: x2, x2: x1, y1: row, y2: row, paint: 'broken' }) as const),
    ...(isFilled(status) ? [{ form: 'rect', x1, x2, y1: y - BAR + 3, y2: y - 3, paint: 'solid' } as const] : []),
    upright(x2 - 0.8, y + 2, BAR + 6, 'hollow'),
    ...struck(x1, x2, y, status),
  ]
}

function horizon({ horizon: tail, y }: MilestoneSignPlace): Sign {
  if (!tail) return []
  const [y1, y2] = [y - BAR / 2 - 2, y - BAR / 2 + 2]
  return [{ form: 'rect', x1: tail.x1, x2: Math.max(tail.x1, tail.x2), y1, y2, paint: 'horizon' }]
}

function struck(x1: number, x2: number, y: number, status: EventStatus): Sign {
  return status === 'cancelled' ? [{ form: 'line', x1, x2, y1: y + 1, y2: y - BAR - 1, paint: 'stroke' }] : []
}

function isFilled(status: EventStatus): boolean {
  return status === 'happened' || status === 'ongoing'
}
