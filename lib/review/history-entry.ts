/** Everything that is done to a document under review; the database checks the same list. */
export const ACTION_KINDS = [
  'submit',
  'accept',
  'reject',
  'later',
  'reopen',
  'edit',
  'add',
  'edit-article',
  'correct-article',
  'discard',
  'publish',
  'withdraw',
  'undo',
] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** Who did what to a document, when. `undone`: somebody has taken it back since. */
export interface HistoryEntry {
  readonly id: number
  readonly kind: string
  readonly candidateId: string | null
  readonly actor: string
  readonly at: string
  readonly undoes: number | null
  readonly undone: boolean
}

/** One publishing of what was accepted in a document. `withdrawn`: it was taken back since. */
export interface PublicationEntry {
  readonly id: number
  readonly actor: string
  readonly at: string
  readonly facts: readonly string[]
  readonly withdrawn: boolean
}
