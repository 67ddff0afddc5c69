import type { Mark } from '../../../lib/view/picture.ts'
import type { PlacedLane } from '../../../lib/view/placed.ts'
import type { Emphasis } from '../marks/emphasis.ts'
import { MilestoneMark } from '../marks/milestone-mark.tsx'
import type { PlaceX } from '../marks/place-x.ts'
import { ColumnsPlot } from './columns-plot.tsx'
import styles from './frame.module.css'

interface LanePlotProps {
  readonly lane: PlacedLane
  readonly width: number
  readonly emphasis: (mark: Mark) => Emphasis
  readonly x: PlaceX
}

/** The milestones of one topic. */
export function LanePlot({ lane, width, emphasis, x }: LanePlotProps) {
  return (
    <svg className={styles.fill}>
      <title>{lane.name}</title>
      {lane.columns && <ColumnsPlot columns={lane.columns} of="milestones" width={width} height={lane.height} />}
      {lane.milestones.map((milestone) => (
        <MilestoneMark key={milestone.mark.id} placed={milestone} emphasis={emphasis(milestone.mark)} x={x} />
      ))}
    </svg>
  )
}
