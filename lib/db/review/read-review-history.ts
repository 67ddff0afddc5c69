import type { HistoryEntry } from '../../review/history-entry.ts'
import { type Database, database } from '../client.ts'

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
