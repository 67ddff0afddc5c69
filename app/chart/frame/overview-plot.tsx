import { memo } from 'react'
import { barsPath } from '../../../lib/view/column-bars.ts'
import type { PlacedOverview } from '../../../lib/view/placed.ts'
import { OVERVIEW } from '../../../lib/view/plot-measures.ts'
import { MarkLabel } from '../marks/mark-label.tsx'
import { SILENCE } from '../marks/patterns.tsx'
import type { PlaceX } from '../marks/place-x.ts'
import styles from './frame.module.css'

interface OverviewPlotProps {
  readonly overview: PlacedOverview
  readonly window: { readonly x1: number; readonly x2: number }
  readonly x: PlaceX
}

/** All years at once: a cell above the line for every milestone, below it for every figure, and the window that is shown. */
export function OverviewPlot({ overview, window, x }: OverviewPlotProps) {
  const { height, baseline } = overview
  return (
    <svg className={styles.fill} aria-hidden="true">
      <rect className={styles.window} x={x(window.x1)} y="0" width={x(window.x2 - window.x1)} height={height} />
      <AllYears overview={overview} x={x} />
      {[window.x1, window.x2].map((edge, index) => (
        <g key={index === 0 ? 'from' : 'to'}>
          <line className={styles.windowEdge} x1={x(edge)} x2={x(edge)} y1="0" y2={height} />
          <svg x={x(edge)} y={baseline} overflow="visible" aria-hidden="true">
            <rect className={styles.handle} x="-3.5" y="-13" width="7" height="26" rx="3.5" />
          </svg>
        </g>
      ))}
    </svg>
  )
}

/** Drawn once: hundreds of cells that do not move with the window. */
const AllYears = memo(function AllYears({ overview, x }: Omit<OverviewPlotProps, 'window'>) {
  const { baseline, cells, columns, width, height, landmarks, silences, ticks } = overview
  return (
    <>
      {silences.map((silence) => (
        <g key={silence.x1}>
          <rect x={x(silence.x1)} y={baseline - 14} width={x(silence.x2 - silence.x1)} height="14" fill={`url(#${SILENCE})`} />
          {silence.label && (
            <text className={styles.silence} x={x((silence.x1 + silence.x2) / 2)} y={baseline - 4} textAnchor="middle">
              {silence.label}
            </text>
          )}
        </g>
      ))}
      <line className={styles.axisLine} x1="0" x2="100%" y1={baseline} y2={baseline} />
      {ticks.map((tick) => (
        <g key={tick.day}>
          <line className={styles.axisLine} x1={x(tick.x)} x2={x(tick.x)} y1={baseline} y2={baseline + 4} />
          {tick.label && (
            <text className={styles.tick} x={x(tick.labelX)} y={OVERVIEW.tickBaseline} textAnchor="middle">
              {tick.label}
            </text>
          )}
        </g>
      ))}
      {columns && (
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" height={height} preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.milestoneCell} d={barsPath(columns.milestones)} />
          <path className={styles.figureCell} d={barsPath(columns.figures)} />
        </svg>
      )}
      {cells.map((cell) => (
        <rect
          key={cell.id}
          className={`${cell.kind === 'figure' ? styles.figureCell : styles.milestoneCell} ${cell.hollow ? styles.hollowCell : ''}`}
          x={x(cell.x)}
          y={cell.y}
          width={x(cell.width)}
          height={cell.height}
        />
      ))}
      {landmarks.map(({ stem }) => (
        <line key={stem.x} className={styles.stem} x1={x(stem.x)} x2={x(stem.x)} y1={stem.y1} y2={stem.y2} />
      ))}
      {landmarks.map((label) => (
        <MarkLabel key={`${label.x}${label.strong}`} label={label} kind="milestone" x={x} />
      ))}
    </>
  )
})
