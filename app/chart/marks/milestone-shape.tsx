import { type MilestoneSignPlace, milestoneSign } from '../../../lib/view/milestone-sign.ts'
import type { Paints } from './patterns.tsx'
import type { PlaceX } from './place-x.ts'
import { SignParts } from './sign-parts.tsx'

interface MilestoneShapeProps extends MilestoneSignPlace {
  readonly x: PlaceX
  readonly paints: Paints
}

/** The sign of a milestone as SVG. */
export function MilestoneShape({ x, paints, ...place }: MilestoneShapeProps) {
  return <SignParts sign={milestoneSign(place)} colour="muc" x={x} paints={paints} />
}
