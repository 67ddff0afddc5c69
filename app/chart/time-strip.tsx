import { barsPath } from '../../lib/view/column-bars.ts'
import type { CondensedPicture } from '../../lib/view/condensed.ts'
import type { Span } from '../../lib/view/picture.ts'
import { placeStrip, STRIP_BASELINE, STRIP_HEIGHT, STRIP_WIDTH, type StripFact } from '../../lib/view/place-strip.ts'
import { stripColumns } from '../../lib/view/strip-columns.ts'
import { inPercentOf } from './marks/place-x.ts'
import styles from './time-strip.module.css'

interface TimeStripProps {
  /** All years of the strip: `picture.extent`. */
  readonly extent: Span
  readonly facts: readonly StripFact[]
  /** In place of facts, where there are too many. */
  readonly columns?: CondensedPicture | undefined
  /** The window that is shown elsewhere on the page. */
  readonly window?: Span
  /** What the strip shows, in words. */
  readonly label: string
}

/** All years in 54 px: a cell above the line for every milestone, below it for every figure. */
export function TimeStrip({ extent, facts, columns, window, label }: TimeStripProps) {
  const placed = placeStrip(extent, facts, window)
  const bars = columns && stripColumns(extent, columns)
  const x = inPercentOf(STRIP_WIDTH)
  return (
    <div className={styles.strip} style={{ height: STRIP_HEIGHT }}>
      <svg className={styles.drawing} role="img" aria-label={label}>
        {placed.window && (
          <>
            <rect
              className={styles.window}
              x={x(placed.window.x1)}
              width={x(placed.window.x2 - placed.window.x1)}
              height={STRIP_BASELINE + 4}
            />
            {[placed.window.x1, placed.window.x2].map((edge) => (
              <line key={edge} className={styles.edge} x1={x(edge)} x2={x(edge)} y1="0" y2={STRIP_BASELINE + 4} />
            ))}
          </>
        )}
        <line className={styles.axis} x1="0" x2="100%" y1={STRIP_BASELINE} y2={STRIP_BASELINE} />
        {bars && (
          <svg
            viewBox={`0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`}
            width="100%"
            height={STRIP_HEIGHT}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path className={styles.milestone} d={barsPath(bars.milestones)} />
            <path className={styles.figure} d={barsPath(bars.figures)} />
          </svg>
        )}
        {placed.cells.map((cell) => (
          <rect
            key={cell.id}
            className={`${styles[cell.kind]} ${cell.hollow ? styles.hollow : ''}`}
            x={x(cell.x)}
            y={cell.y}
            width={x(cell.width)}
            height={cell.height}
          />
        ))}
        {placed.years.map(({ year, x: at, anchor }) => (
          <text key={year} className={styles.year} x={x(at)} y={STRIP_HEIGHT - 2} textAnchor={anchor}>
            {year}
          </text>
        ))}
      </svg>
    </div>
  )
}
