import type { CivilDate } from '../time/civil-date.ts'
import type { Interval } from '../time/interval.ts'
import type { Topic } from './code-lists.ts'
import type { Status } from './status.ts'

/** Which facts a page or an answer holds. Undefined and empty mean: not filtered by this. */
export interface FactFilter {
  /** Area ids, lineage already followed. */
  readonly areas?: readonly string[]
  /** Keeps whatever overlaps it. */
  readonly time?: Interval
  readonly indicators?: readonly string[]
  readonly topics?: readonly Topic[]
  readonly statuses?: readonly Status[]
  /** Folded words, all of which must occur. */
  readonly words?: readonly string[]
  readonly articles?: readonly string[]
  readonly ids?: readonly string[]
  /** The facts as they were recorded at the end of that day. */
  readonly asOf?: CivilDate
  /** Versions that were recorded or superseded after the end of that day. */
  readonly changedSince?: CivilDate
  /** Decides what is overdue. */
  readonly today: CivilDate
}
