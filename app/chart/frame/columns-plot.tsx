import { bandPath, barsPath, edgesPath } from '../../../lib/view/column-bars.ts'
import type { PlacedColumns } from '../../../lib/view/placed.ts'
import styles from './columns.module.css'

interface ColumnsPlotProps {
  readonly columns: PlacedColumns
  readonly of: 'figures' | 'milestones'
  /** Pixels that the columns were laid out for; the drawing stretches with its plot. */
  readonly width: number
  readonly height: number
}

/** Columns in place of marks: a band between extremes with its edges, or bars that tell how many. Two paths, whatever their number. */
export function ColumnsPlot({ columns, of, width, height }: ColumnsPlotProps) {
  const { bars, kind, said } = columns
  return (
    <svg
      className={`${styles.columns} ${styles[of]}`}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
      data-columns={bars.length}
    >
      {kind === 'counts' ? (
        <path className={styles.bars} d={barsPath(bars)} />
      ) : (
        <>
          <path className={styles.band} d={bandPath(bars)} />
          <path className={styles.edges} d={edgesPath(bars)} />
        </>
      )}
    </svg>
  )
}
