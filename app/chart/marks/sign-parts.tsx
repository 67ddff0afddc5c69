import { DOTS } from '../../../lib/view/figure-sign.ts'
import type { SeriesColour } from '../../../lib/view/series-colour.ts'
import type { Sign, SignPaint, SignPart } from '../../../lib/view/sign-part.ts'
import styles from './marks.module.css'
import { FADE, hatchOf } from './patterns.tsx'
import type { PlaceX } from './place-x.ts'

interface SignPartsProps {
  readonly sign: Sign
  readonly colour: SeriesColour | 'muc'
  readonly x: PlaceX
}

/** A sign of lib/view as SVG elements in the colour of its series. */
export function SignParts({ sign, colour, x }: SignPartsProps) {
  return (
    <g className={styles[colour]}>
      {sign.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place; a key that moved with it would have it made anew
        <Part key={place} part={part} x={x} paint={paintOf(part.paint, colour)} />
      ))}
    </g>
  )
}

function Part({ part, x, paint }: { readonly part: SignPart; readonly x: PlaceX; readonly paint: ReturnType<typeof paintOf> }) {
  switch (part.form) {
    case 'rect':
      return <rect x={x(part.x1)} y={part.y1} width={x(part.x2 - part.x1)} height={part.y2 - part.y1} {...paint} />
    case 'line':
      return <line x1={x(part.x1)} x2={x(part.x2)} y1={part.y1} y2={part.y2} {...paint} />
    case 'circle':
      return <circle cx={x(part.x)} cy={part.y} r={part.radius} {...paint} />
    case 'path':
      return (
        <svg x={x(part.x)} y={part.y} overflow="visible" aria-hidden="true">
          <path d={part.d} {...paint} />
        </svg>
      )
  }
}

function paintOf(paint: SignPaint, colour: SeriesColour | 'muc') {
  switch (paint) {
    case 'hatch':
      return { className: styles.outlined, ...(colour !== 'muc' && { fill: `url(#${hatchOf(colour)})` }) }
    case 'fade':
      return { fill: `url(#${FADE})` }
    case 'dots':
      return {
        className: styles.dotted,
        strokeWidth: DOTS.radius * 2,
        strokeDasharray: `0 ${DOTS.pitch}`,
        strokeLinecap: 'round' as const,
      }
    case 'ring':
      return { className: styles.dotRing }
    default:
      return { className: styles[paint] }
  }
}
