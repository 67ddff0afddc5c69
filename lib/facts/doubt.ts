import type { Bilingual } from '../words/locale.ts'
import type { DoubtKind } from './code-lists.ts'

/** Two statements that disagree, or one that can be read in two ways. Both are kept; readers are told. */
export interface Doubt {
  readonly id: string
  readonly kind: DoubtKind
  readonly text: Bilingual
  /** Ids of the facts concerned. */
  readonly facts: readonly string[]
}
