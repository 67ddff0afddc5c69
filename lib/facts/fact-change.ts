import type { Bilingual } from '../words/locale.ts'
import type { Fact } from './fact.ts'

/** What became of one fact after a day: `before` stood at its end, `after` stands now; one of them at least. */
export interface FactChange {
  readonly id: string
  readonly before: Fact | null
  readonly after: Fact | null
  /** Why it was corrected since, the earliest first. */
  readonly reasons: readonly Bilingual[]
}
