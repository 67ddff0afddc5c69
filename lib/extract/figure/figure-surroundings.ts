import type { Indicator } from '../../facts/indicator.ts'
import type { GivenText } from '../evidence-of.ts'
import type { AreasBySlug } from '../subject/area-at.ts'
import type { ReadBlock } from '../text/read-block.ts'
import type { Anchor } from '../when/resolve-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { ListedUnit } from './listed-unit.ts'

/** Times that hold where a figure's own sentence says none, the nearest first. */
export interface ContextTime {
  readonly mention: TimeMention
  /** In an earlier sentence of the block, in a heading or introduction above it, or in an earlier block. */
  readonly where: 'block' | 'section' | 'earlier'
}

/** Everything around a candidate that its meaning may depend on. */
export interface FigureSurroundings {
  readonly given: GivenText
  readonly block: ReadBlock
  readonly anchor: Anchor
  readonly areas: AreasBySlug
  readonly place: string | null
  readonly indicators: { get(slug: string): Indicator | undefined }
  readonly units: readonly ListedUnit[]
  readonly contextTimes: readonly ContextTime[]
  /** The year said last in the block, for a month or quarter without one. */
  readonly year: number | null
}
