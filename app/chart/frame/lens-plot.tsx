import { memo } from 'react'
import type { Mark } from '../../../lib/view/picture.ts'
import type { PlacedLens } from '../../../lib/view/placed.ts'
import type { Emphasis } from '../marks/emphasis.ts'
import { MilestoneMark } from '../marks/milestone-mark.tsx'
import type { PlaceX } from '../marks/place-x.ts'
import styles from './frame.module.css'

interface LensPlotProps {
  readonly lens: PlacedLens
  readonly emphasis: (mark: Mark) => Emphasis
  readonly x: PlaceX
}

/** Crowded months, wide enough for every label: flags step down to the right, the earliest highest. */
export const LensPlot = memo(function LensPlot({ lens, emphasis, x }: LensPlotProps) {
  const { baseline, ticks, milestones } = lens
  return (
    <svg className={styles.fill}>
      <title>{lens.title}</title>
      <g>
        <line className={styles.axisLine} x1="0" x2="100%" y1={baseline} y2={baseline} />
        {ticks.map((tick) => (
          <g key={tick.day}>
            <line className={styles.axisLine} x1={x(tick.x)} x2={x(tick.x)} y1={baseline} y2={baseline + 5} />
            {tick.label && (
              <text className={styles.lensTick} x={x(tick.labelX)} y={baseline + 18} textAnchor="middle">
                {tick.label}
              </text>
            )}
          </g>
        ))}
        {milestones.map(({ mark, stem }) => (
          <line key={mark.id} className={styles.stem} x1={x(stem.x)} x2={x(stem.x)} y1={stem.y1} y2={stem.y2} />
        ))}
      </g>
      {milestones.map((milestone) => (
        <MilestoneMark key={milestone.mark.id} placed={milestone} emphasis={emphasis(milestone.mark)} large x={x} />
      ))}
    </svg>
  )
})
