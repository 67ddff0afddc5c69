import type { FigureStatus } from '../facts/figure-status.ts'
import type { FigureShape } from './picture.ts'
import { FIGURE } from './plot-measures.ts'
import { type Sign, type SignPaint, upright } from './sign-part.ts'

const CAP = 2 * FIGURE.cap

export interface FigureSignPlace {
  readonly shape: FigureShape
  readonly status: FigureStatus
  readonly x1: number
  readonly x2: number
  readonly y: number
  /** Upper end of a range of values, as a height above `y`. */
  readonly yHigh: number | null
  readonly cutLeft: boolean
  readonly cutRight: boolean
}

/** The sign of a figure: its shape says how the number was stated, its width how long it holds. */
export function figureSign(place: FigureSignPlace): Sign {
  const { shape, status, x1, x2, y, yHigh, cutLeft, cutRight } = place
  if (shape === 'point') return pointSign(place)
  const half = FIGURE.thickness / 2
  const [top, bottom] = [(yHigh ?? y) - half, y + half]
  const tick = (x: number) => upright(x, y + CAP / 2, CAP, 'cap')
  return [
    ...(status === 'derived'
      ? dotRows(place)
      : [{ form: 'rect', x1, x2, y1: top, y2: bottom, paint: barPaint(status) } as const]),
    // A preliminary bar has no right side: a hollow end that the next count will close.
    ...(status === 'preliminary' && !cutRight
      ? [{ form: 'path', x: x2, y: top, d: `M-6 1.2H1V${bottom - top - 1.2}H-6Z`, paint: 'ground' } as const]
      : []),
    ...(status === 'target' && !cutRight ? [tick(x2)] : []),
    ...(shape === 'average' && !cutLeft ? [tick(x1)] : []),
    ...(shape === 'average' && !cutRight ? [tick(x2)] : []),
  ]
}

/** An amount stands on zero: a pale area, or dotted drop lines where the amount itself is only worked out. */
export type GroundPart =
  | { readonly form: 'area'; readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }
  | { readonly form: 'drop'; readonly x: number; readonly y1: number; readonly y2: number }

export function figureGround({
  x1,
  x2,
  y,
  yZero,
  status,
}: Pick<FigureSignPlace, 'x1' | 'x2' | 'y' | 'status'> & { readonly yZero: number | null }): readonly GroundPart[] {
  if (yZero === null || yZero <= y) return []
  if (status !== 'derived') return [{ form: 'area', x1, x2, y1: y, y2: yZero }]
  return [x1 + 0.5, x2 - 0.5].map((x) => ({ form: 'drop', x, y1: y + 5, y2: yZero }))
}

function barPaint(status: FigureStatus): SignPaint {
  switch (status) {
    case 'actual':
    case 'preliminary':
      return 'solid'
    case 'estimated':
      return 'hatch'
    default:
      return 'dashed'
  }
}

function dotRows({ x1, x2, y, yHigh }: FigureSignPlace): Sign {
  const rows = yHigh === null ? [y] : [y, yHigh]
  return rows.map((row) => ({ form: 'line', x1: x1 + DOTS.radius, x2: x2 - DOTS.radius + 0.01, y1: row, y2: row, paint: 'dots' }))
}

/** A row of dots is a dashed line with round ends: no dash, only ends. */
export const DOTS = { radius: 1.9, pitch: 5.4 } as const

function pointSign({ x1, x2, y, yHigh, status }: FigureSignPlace): Sign {
  const x = (x1 + x2) / 2
  const dot = (at: number) =>
    ({ form: 'circle', x, y: at, radius: FIGURE.point, paint: status === 'derived' ? 'ring' : barPaint(status) }) as const
  return [
    ...(yHigh === null ? [] : [{ form: 'line', x1: x, x2: x, y1: y, y2: yHigh, paint: 'cap' } as const]),
    dot(y),
    ...(yHigh === null ? [] : [dot(yHigh)]),
    ...(status === 'target' ? [upright(x, y + CAP / 2, CAP, 'cap')] : []),
  ]
}
