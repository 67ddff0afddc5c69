import type { PlacedMilestone } from '../../../lib/view/placed.ts'
import { LENS_STONE, STONE } from '../../../lib/view/plot-measures.ts'
import type { Emphasis } from './emphasis.ts'
import { MarkLabel } from './mark-label.tsx'
import { MarkLink } from './mark-link.tsx'
import styles from './marks.module.css'
import { MilestoneShape } from './milestone-shape.tsx'
import type { PlaceX } from './place-x.ts'

interface MilestoneMarkProps {
  readonly placed: PlacedMilestone
  readonly emphasis: Emphasis
  readonly large?: boolean
  readonly x: PlaceX
}

/** A milestone as a link: sign and label. */
export function MilestoneMark({ placed, emphasis, large = false, x }: MilestoneMarkProps) {
  const { mark, x1, x2, y, label } = placed
  const stone = mark.shape === 'stone'
  const height = stone ? (large ? LENS_STONE : STONE).height : 9
  return (
    <MarkLink mark={mark} x1={x1} x2={x2} y={y} box={{ top: y - height, bottom: y }} emphasis={emphasis} x={x}>
      <g className={styles.sign}>
        <MilestoneShape {...placed} shape={mark.shape} status={mark.status} large={large} x={x} />
      </g>
      {label && <MarkLabel label={label} kind="milestone" note={mark.note} x={x} />}
    </MarkLink>
  )
}
