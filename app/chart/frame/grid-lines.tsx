import type { PlacedPanel } from '../../../lib/view/placed.ts'
import styles from './frame.module.css'

interface GridProps {
  readonly lines: PlacedPanel['gridLines']
}

/** Two or three quiet lines. */
export function GridLines({ lines }: GridProps) {
  return lines.map((line) => <line key={line.y} className={styles.grid} x1="0" x2="100%" y1={line.y} y2={line.y} />)
}

/** The numbers of the lines: in the gutter, or above the line where there is no gutter. */
export function GridLabels({ lines }: GridProps) {
  return lines.map((line) => (
    <text key={line.y} className={`${styles.tick} ${styles.gridLabel}`} y={line.y}>
      {line.label}
    </text>
  ))
}
