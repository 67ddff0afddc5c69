import type { AxisTick, PlacedLabel } from '../../../lib/view/placed.ts'
import { AXIS } from '../../../lib/view/plot-measures.ts'
import type { PlaceX } from '../marks/place-x.ts'
import styles from './frame.module.css'

interface TimeAxisProps {
  readonly ticks: readonly AxisTick[]
  readonly today?: PlacedLabel
  /** The line at the top, names under it: for an axis that stands below its plot. */
  readonly below?: boolean
  readonly x: PlaceX
}

/** Ticks stand where a year, quarter, month or day begins; its name stands in the middle of it. */
export function TimeAxis({ ticks, today, below = false, x }: TimeAxisProps) {
  const [line, up, baseline] = below ? [0.5, -1, 18] : [AXIS.line, 1, AXIS.labelBaseline]
  return (
    <svg className={styles.fill} aria-hidden="true">
      <line className={styles.axisLine} x1="0" x2="100%" y1={line} y2={line} />
      {ticks.map((tick) => (
        <g key={tick.day}>
          <line className={styles.axisLine} x1={x(tick.x)} x2={x(tick.x)} y1={line - up * (tick.major ? 6 : 3)} y2={line} />
          {tick.label && (
            <text className={styles.tick} x={x(tick.labelX)} y={baseline} textAnchor="middle">
              {tick.label}
            </text>
          )}
        </g>
      ))}
      {today && (
        <g transform={`translate(0 ${AXIS.line})`}>
          <TodayLabel label={today} x={x} />
        </g>
      )}
    </svg>
  )
}

/** The words of today's line, in a strip of their own under the line of the axis. */
export function TodayLabel({ label, x }: { readonly label: PlacedLabel; readonly x: PlaceX }) {
  return (
    <text className={styles.todayLabel} x={x(label.x)} y={label.y - AXIS.line} textAnchor={label.anchor}>
      {label.strong}
    </text>
  )
}
