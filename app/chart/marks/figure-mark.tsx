import type { Series } from '../../../lib/view/picture.ts'
import type { PlacedFigure } from '../../../lib/view/placed.ts'
import { seriesColour } from '../../../lib/view/series-colour.ts'
import type { Emphasis } from './emphasis.ts'
import { FigureShape } from './figure-shape.tsx'
import { MarkLabel } from './mark-label.tsx'
import { MarkLink } from './mark-link.tsx'
import styles from './marks.module.css'
import type { Paints } from './patterns.tsx'
import type { PlaceX } from './place-x.ts'

interface FigureMarkProps {
  readonly placed: PlacedFigure
  readonly series: readonly Series[]
  readonly emphasis: Emphasis
  readonly x: PlaceX
  readonly paints: Paints
}

/** A figure as a link: ground to zero, sign, label. */
export function FigureMark({ placed, series, emphasis, x, paints }: FigureMarkProps) {
  const { mark, x1, x2, y, yHigh, yZero, label } = placed
  const colour = seriesColour(series[mark.series]?.colour ?? 0)
  return (
    <MarkLink
      mark={mark}
      x1={x1}
      x2={x2}
      y={y}
      box={{ top: Math.min(y, yHigh ?? y) - 3.5, bottom: Math.max(y, yHigh ?? y) + 3.5 }}
      emphasis={emphasis}
      x={x}
    >
      {yZero !== null && (
        <Ground x1={x1} x2={x2} y={y} yZero={yZero} dropLines={mark.status === 'derived'} colour={styles[colour]} x={x} />
      )}
      <g className={styles.sign}>
        <FigureShape {...placed} shape={mark.shape} status={mark.status} colour={colour} x={x} paints={paints} />
      </g>
      {label && <MarkLabel label={label} kind="figure" x={x} />}
    </MarkLink>
  )
}

interface GroundProps {
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly yZero: number
  readonly dropLines: boolean
  readonly colour: string | undefined
  readonly x: PlaceX
}

/** An amount stands on zero: a pale area, or dotted drop lines where the amount itself is only worked out. */
function Ground({ x1, x2, y, yZero, dropLines, colour, x }: GroundProps) {
  if (yZero <= y) return null
  return (
    <g className={colour}>
      {dropLines ? (
        [x1 + 0.5, x2 - 0.5].map((edge) => (
          <line key={edge} className={styles.drop} x1={x(edge)} x2={x(edge)} y1={y + 5} y2={yZero} />
        ))
      ) : (
        <rect className={styles.area} x={x(x1)} y={y} width={x(x2 - x1)} height={yZero - y} />
      )}
    </g>
  )
}
