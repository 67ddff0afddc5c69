import { figureGround, type GroundPart } from '../../../lib/view/figure-sign.ts'
import type { Series } from '../../../lib/view/picture.ts'
import type { PlacedFigure } from '../../../lib/view/placed.ts'
import { seriesColour } from '../../../lib/view/series-colour.ts'
import type { Emphasis } from './emphasis.ts'
import { FigureShape } from './figure-shape.tsx'
import { MarkLabel } from './mark-label.tsx'
import { MarkLink } from './mark-link.tsx'
import styles from './marks.module.css'
import type { PlaceX } from './place-x.ts'

interface FigureMarkProps {
  readonly placed: PlacedFigure
  readonly series: readonly Series[]
  readonly emphasis: Emphasis
  readonly x: PlaceX
}

/** A figure as a link: ground to zero, sign, label. */
export function FigureMark({ placed, series, emphasis, x }: FigureMarkProps) {
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
      <Ground parts={figureGround({ x1, x2, y, yZero, status: mark.status })} colour={styles[colour]} x={x} />
      <g className={styles.sign}>
        <FigureShape {...placed} shape={mark.shape} status={mark.status} colour={colour} x={x} />
      </g>
      {label && <MarkLabel label={label} kind="figure" note={mark.note} x={x} />}
    </MarkLink>
  )
}

interface GroundProps {
  readonly parts: readonly GroundPart[]
  readonly colour: string | undefined
  readonly x: PlaceX
}

function Ground({ parts, colour, x }: GroundProps) {
  if (parts.length === 0) return null
  return (
    <g className={colour}>
      {parts.map((part, place) =>
        part.form === 'drop' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: what moves must not be known by where it is
          <line key={place} className={styles.drop} x1={x(part.x)} x2={x(part.x)} y1={part.y1} y2={part.y2} />
        ) : (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={place}
            className={styles.area}
            x={x(part.x1)}
            y={part.y1}
            width={x(part.x2 - part.x1)}
            height={part.y2 - part.y1}
          />
        ),
      )}
    </g>
  )
}
