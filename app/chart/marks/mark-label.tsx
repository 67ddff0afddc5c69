import type { Mark } from '../../../lib/view/picture.ts'
import type { PlacedLabel } from '../../../lib/view/placed.ts'
import styles from './marks.module.css'
import type { PlaceX } from './place-x.ts'

interface MarkLabelProps {
  readonly label: PlacedLabel
  readonly kind: Mark['kind']
  /** Number of its note on paper. */
  readonly note?: number | undefined
  readonly x: PlaceX
}

/** Number or date first, then what it says. Gaps are part of the layout's measure, not spaces that a browser may fold. */
export function MarkLabel({ label, kind, note, x }: MarkLabelProps) {
  const figure = kind === 'figure'
  const rest = (figure ? [label.status, label.note] : [label.note, label.status]).filter(Boolean).join(', ')
  return (
    <text
      className={`${styles.label} ${figure ? styles.figureLabel : styles.milestoneLabel}`}
      x={x(label.x)}
      y={label.y}
      textAnchor={label.anchor}
    >
      <tspan className={styles.strong}>{label.strong}</tspan>
      {rest && (
        <tspan className={styles.note} dx={figure ? 5 : 4}>
          {rest}
        </tspan>
      )}
      {note !== undefined && (
        <tspan className={styles.noteNumber} dx="2" dy="-4">
          {`[${note}]`}
        </tspan>
      )}
    </text>
  )
}
