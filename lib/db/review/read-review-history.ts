import { type Database, database } from '../client.ts'

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

/** A document's history, the newest first. */
export async function readReviewHistory(submissionId: string, db: Database = database()): Promise<readonly HistoryEntry[]> {
  const rows = await db.reviewAction.findMany({ where: { submissionId }, orderBy: { id: 'desc' } })
  const undone = new Set(rows.flatMap(({ undoes }) => undoes ?? []))
  return rows.map(({ id, kind, candidateId, actorName, at, undoes }) => ({
    ...{ id, kind, candidateId, undoes },
    actor: actorName,
    at: at.toISOString(),
    undone: undone.has(id),
  }))
}
