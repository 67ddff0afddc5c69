import type { FigureStatus } from '../../../lib/facts/figure-status.ts'
import type { FigureShape as Shape } from '../../../lib/view/picture.ts'
import { FIGURE } from '../../../lib/view/plot-measures.ts'
import type { SeriesColour } from '../../../lib/view/series-colour.ts'
import styles from './marks.module.css'
import type { Paints } from './patterns.tsx'
import type { PlaceX } from './place-x.ts'

const THICKNESS = FIGURE.thickness
const CAP = 2 * FIGURE.cap
const DOT_RADIUS = 1.9
const DOT_PITCH = 5.4

interface FigureShapeProps {
  readonly shape: Shape
  readonly status: FigureStatus
  readonly colour: SeriesColour
  readonly x1: number
  readonly x2: number
  readonly y: number
  /** Upper end of a range of values, as a height above `y`. */
  readonly yHigh: number | null
  readonly cutLeft: boolean
  readonly cutRight: boolean
  readonly x: PlaceX
  readonly paints: Paints
}

/** The sign of a figure: its shape says how the number was stated, its width how long it holds. */
export function FigureShape(props: FigureShapeProps) {
  const { shape, status, colour, x1, x2, y, yHigh, x } = props
  if (shape === 'point') return <PointSign {...props} />
  const top = (yHigh ?? y) - THICKNESS / 2
  const height = y + THICKNESS / 2 - top
  return (
    <g className={styles[colour]}>
      {status === 'derived' ? (
        <DotRow {...props} />
      ) : (
        <rect x={x(x1)} y={top} width={x(x2 - x1)} height={height} {...barPaint(props)} />
      )}
      {status === 'preliminary' && !props.cutRight && <OpenEnd {...props} top={top} height={height} />}
      {status === 'target' && !props.cutRight && <Tick at={x(x2)} y={y} height={CAP} />}
      {shape === 'average' && !props.cutLeft && <Tick at={x(x1)} y={y} height={CAP} />}
      {shape === 'average' && !props.cutRight && <Tick at={x(x2)} y={y} height={CAP} />}
    </g>
  )
}

function barPaint({ status, colour, paints }: Pick<FigureShapeProps, 'status' | 'colour' | 'paints'>) {
  switch (status) {
    case 'actual':
    case 'preliminary':
      return { className: styles.solid }
    case 'estimated':
      return { className: styles.outlined, fill: `url(#${paints.hatch(colour)})` }
    default:
      return { className: styles.dashed }
  }
}

/** A preliminary bar has no right side: a hollow end that the next count will close. */
function OpenEnd({ x2, x, top, height }: FigureShapeProps & { readonly top: number; readonly height: number }) {
  return (
    <svg x={x(x2)} y={top} overflow="visible" aria-hidden="true">
      <rect x={-6} y={1.2} width={7} height={height - 2.4} fill="var(--bg)" />
    </svg>
  )
}

function DotRow({ x1, x2, y, yHigh, x }: FigureShapeProps) {
  const rows = yHigh === null ? [y] : [y, yHigh]
  const round = { strokeWidth: DOT_RADIUS * 2, strokeDasharray: `0 ${DOT_PITCH}`, strokeLinecap: 'round' } as const
  return rows.map((row) => (
    <line
      key={row}
      className={styles.dotted}
      {...round}
      x1={x(x1 + DOT_RADIUS)}
      x2={x(x2 - DOT_RADIUS + 0.01)}
      y1={row}
      y2={row}
    />
  ))
}

function Tick({ at, y, height }: { readonly at: number | string; readonly y: number; readonly height: number }) {
  return <line className={styles.cap} x1={at} x2={at} y1={y - height / 2} y2={y + height / 2} />
}

function PointSign(props: FigureShapeProps) {
  const { x1, x2, y, yHigh, x, colour, status } = props
  const centre = x((x1 + x2) / 2)
  const paint = status === 'derived' ? { className: styles.dotRing } : barPaint(props)
  return (
    <g className={styles[colour]}>
      {yHigh !== null && <line className={styles.cap} x1={centre} x2={centre} y1={y} y2={yHigh} />}
      <circle cx={centre} cy={y} r={FIGURE.point} {...paint} />
      {yHigh !== null && <circle cx={centre} cy={yHigh} r={FIGURE.point} {...paint} />}
      {status === 'target' && <Tick at={centre} y={y} height={CAP} />}
    </g>
  )
}
