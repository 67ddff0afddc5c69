import type { ReactNode } from 'react'
import styles from './frame.module.css'

interface WedgeProps {
  readonly from: { readonly x1: number; readonly x2: number }
  readonly width: number
  readonly height: number
  /** Towards the window below the overview; otherwise towards the lens. */
  readonly toWindow?: boolean
  readonly children?: ReactNode
}

/** Ties two scales together: the stretch above opens to the full width below. */
export function Wedge({ from, width, height, toWindow = false, children }: WedgeProps) {
  return (
    <div className={`${styles.row} ${styles.wedgeRow}`}>
      <div className={styles.gutter} />
      <div className={styles.plot}>
        <svg
          className={`${styles.wedge} ${toWindow ? styles.wedgeWindow : styles.wedgeLens}`}
          viewBox={`0 0 ${width} ${height}`}
          height={height}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path className={styles.wedgeFill} d={`M${from.x1} 0H${from.x2}L${width} ${height}H0Z`} />
          <path className={styles.wedgeEdge} d={`M${from.x1} 0L0 ${height}M${from.x2} 0L${width} ${height}`} />
        </svg>
        {children}
      </div>
    </div>
  )
}
