import type { EventStatus } from '../../../lib/facts/event.ts'
import type { MilestoneShape as Shape } from '../../../lib/view/picture.ts'
import { LENS_STONE, STONE } from '../../../lib/view/plot-measures.ts'
import styles from './marks.module.css'
import type { Paints } from './patterns.tsx'
import type { PlaceX } from './place-x.ts'

const BAR = 9

interface MilestoneShapeProps {
  readonly shape: Shape
  readonly status: EventStatus
  readonly x1: number
  readonly x2: number
  /** The ground that stones stand on. */
  readonly y: number
  readonly horizon: { readonly x1: number; readonly x2: number } | null
  readonly cutLeft: boolean
  readonly cutRight: boolean
  /** Stones of the lens are a little larger. */
  readonly large?: boolean
  readonly x: PlaceX
  readonly paints: Paints
}

/** The sign of a milestone: its outline says how exactly the day is known, its filling how it stands today. */
export function MilestoneShape(props: MilestoneShapeProps) {
  return (
    <g className={styles.muc}>
      {props.horizon && <Horizon {...props} horizon={props.horizon} />}
      <Sign {...props} />
    </g>
  )
}

function Sign(props: MilestoneShapeProps) {
  switch (props.shape) {
    case 'stone':
      return <Stone {...props} />
    case 'fuzzy':
      return <Fuzzy {...props} />
    case 'until':
      return <Until {...props} />
    case 'deadline':
      return <Deadline {...props} />
    case 'bar':
    case 'open-end':
      return <Bar {...props} />
  }
}

/** A kilometre stone: upright with a round top. */
function Stone({ x1, x2, y, status, large, x }: MilestoneShapeProps) {
  const { width, height } = large ? LENS_STONE : STONE
  const half = width / 2
  const hollow = status !== 'happened' && status !== 'ongoing'
  const inset = hollow ? 0.8 : 0
  const [w, r] = [half - inset, half - inset]
  const sides = `M${-w} ${-inset}V${-height + half}`
  const round = `A${r} ${r} 0 0 1 ${w} ${-height + half}`
  return (
    <svg x={x((x1 + x2) / 2)} y={y} overflow="visible" aria-hidden="true">
      {status === 'overdue' ? (
        <>
          <path className={styles.ground} d={`${sides}${round}V${-inset}Z`} />
          <path className={styles.hollow} d={`M${-w} ${-height + 2}V${-inset}H${w}V${-height + 2}`} />
        </>
      ) : (
        <path className={hollow ? styles.hollow : styles.solid} d={`${sides}${round}V${-inset}Z`} />
      )}
      {status === 'cancelled' && <path className={styles.stroke} d={`M${-half - 2} 1L${half + 2} ${-height - 1}`} />}
      {status === 'ongoing' && <path className={styles.solid} d={`M${half} ${-height / 2 - 4}l4.5 4l-4.5 4Z`} />}
    </svg>
  )
}

function Bar({ x1, x2, y, status, shape, cutRight, x }: MilestoneShapeProps) {
  const arrow = (shape === 'open-end' || status === 'ongoing') && !cutRight
  const end = arrow ? x2 - 4 : x2
  const filled = status === 'happened' || status === 'ongoing'
  const [top, inset] = [y - BAR, filled ? 0 : 0.8]
  return (
    <>
      {status === 'overdue' ? (
        <>
          <rect className={styles.ground} x={x(x1)} y={top} width={x(x2 - x1)} height={BAR} />
          <line className={styles.hollow} x1={x(x1)} x2={x(x2)} y1={y - inset} y2={y - inset} />
          <Upright at={x(x1 + inset)} y={y} height={BAR} />
          <Upright at={x(x2 - inset)} y={y} height={BAR} />
        </>
      ) : (
        <rect
          className={filled ? styles.solid : styles.hollow}
          x={x(x1 + inset)}
          y={top + inset}
          width={x(Math.max(1, end - x1 - 2 * inset))}
          height={BAR - 2 * inset}
        />
      )}
      {arrow && (
        <svg x={x(end)} y={y} overflow="visible" aria-hidden="true">
          <path className={filled ? styles.solid : styles.ground} d={`M-0.5 ${-BAR}L5 ${-BAR / 2}L-0.5 0Z`} />
          {!filled && <path className={styles.hollow} d={`M0 ${-BAR + inset}L4.6 ${-BAR / 2}L0 ${-inset}`} />}
        </svg>
      )}
      {status === 'cancelled' && <line className={styles.stroke} x1={x(x1)} x2={x(x2)} y1={y + 1} y2={top - 1} />}
    </>
  )
}

/** giữa, trung tuần, khoảng: no sides, and ends that break off. */
function Fuzzy({ x1, x2, y, status, x }: MilestoneShapeProps) {
  const filled = status === 'happened' || status === 'ongoing'
  const reach = Math.min(10, (x2 - x1) / 3)
  const [top, bottom] = [y - BAR + 0.8, y - 0.8]
  return (
    <>
      {filled && <rect className={styles.solid} x={x(x1 + reach)} y={y - BAR} width={x(x2 - x1 - 2 * reach)} height={BAR} />}
      {[top, bottom].map((row) => (
        <g key={row}>
          <line className={styles.hollow} x1={x(x1 + reach)} x2={x(x2 - reach)} y1={row} y2={row} />
          <line className={styles.broken} x1={x(x1 + reach)} x2={x(x1)} y1={row} y2={row} />
          <line className={styles.broken} x1={x(x2 - reach)} x2={x(x2)} y1={row} y2={row} />
        </g>
      ))}
      {status === 'cancelled' && <line className={styles.stroke} x1={x(x1)} x2={x(x2)} y1={y + 1} y2={y - BAR - 1} />}
    </>
  )
}

/** đến nay: nobody says since when, so the bar fades in and ends hard. */
function Until({ x1, x2, y, status, x, paints }: MilestoneShapeProps) {
  const filled = status === 'happened' || status === 'ongoing'
  return (
    <>
      {filled ? (
        <rect x={x(x1)} y={y - BAR} width={x(x2 - x1)} height={BAR} fill={`url(#${paints.fade})`} />
      ) : (
        [y - BAR + 0.8, y - 0.8].map((row) => (
          <line key={row} className={styles.broken} x1={x(x2)} x2={x(x1)} y1={row} y2={row} />
        ))
      )}
      <Upright at={x(x2 - 0.8)} y={y} height={BAR} />
    </>
  )
}

/** trước ngày …: dashed, closed by a tick that stands taller than the bar. */
function Deadline({ x1, x2, y, status, x }: MilestoneShapeProps) {
  return (
    <>
      <line className={styles.broken} x1={x(x2)} x2={x(x1)} y1={y - BAR + 0.8} y2={y - BAR + 0.8} />
      <line className={styles.broken} x1={x(x2)} x2={x(x1)} y1={y - 0.8} y2={y - 0.8} />
      {(status === 'happened' || status === 'ongoing') && (
        <rect className={styles.solid} x={x(x1)} y={y - BAR + 3} width={x(x2 - x1)} height={BAR - 6} />
      )}
      <Upright at={x(x2 - 0.8)} y={y + 2} height={BAR + 6} />
      {status === 'cancelled' && <line className={styles.stroke} x1={x(x1)} x2={x(x2)} y1={y + 1} y2={y - BAR - 1} />}
    </>
  )
}

function Horizon({ horizon, y, x }: MilestoneShapeProps & { readonly horizon: { readonly x1: number; readonly x2: number } }) {
  return (
    <rect
      className={styles.horizon}
      x={x(horizon.x1)}
      y={y - BAR / 2 - 2}
      width={x(Math.max(0, horizon.x2 - horizon.x1))}
      height={4}
    />
  )
}

function Upright({ at, y, height }: { readonly at: number | string; readonly y: number; readonly height: number }) {
  return <line className={styles.hollow} x1={at} x2={at} y1={y} y2={y - height} />
}
