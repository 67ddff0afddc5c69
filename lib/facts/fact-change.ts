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

/** What a change is: of versions before and after, of one before, or of one after. */
export const CHANGE_KINDS = ['corrected', 'withdrawn', 'added'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** How many changes of each kind there are, and the first of them: by kind, then by the first day that the fact speaks of. */
export interface FactChanges {
  readonly counts: Readonly<Record<ChangeKind, number>>
  readonly changes: readonly FactChange[]
}

/** What a change is, by whether the fact stood before and stands after. */
export function changeKind({ before, after }: { readonly before: unknown; readonly after: unknown }): ChangeKind {
  if (before === null) return 'added'
  return after === null ? 'withdrawn' : 'corrected'
}

/** How many there are of each kind among some changes. */
export function countChanges(changes: readonly { readonly before: unknown; readonly after: unknown }[]): FactChanges['counts'] {
  const counts = { corrected: 0, withdrawn: 0, added: 0 }
  for (const change of changes) counts[changeKind(change)] += 1
  return counts
}
