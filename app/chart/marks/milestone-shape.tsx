import { type MilestoneSignPlace, milestoneSign } from '../../../lib/view/milestone-sign.ts'
import type { PlaceX } from './place-x.ts'
import { SignParts } from './sign-parts.tsx'

interface MilestoneShapeProps extends MilestoneSignPlace {
  readonly x: PlaceX
}

/** The sign of a milestone as SVG. */
export function MilestoneShape({ x, ...place }: MilestoneShapeProps) {
  return <SignParts sign={milestoneSign(place)} colour="muc" x={x} />
}
