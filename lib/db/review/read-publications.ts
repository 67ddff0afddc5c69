import type { PublicationEntry } from '../../review/history-entry.ts'
import { type Database, database } from '../client.ts'

/** What was published from a document, the newest first; what was taken back is told too. */
export async function readPublications(submissionId: string, db: Database = database()): Promise<readonly PublicationEntry[]> {
  const rows = await db.publication.findMany({ where: { submissionId }, include: { facts: true }, orderBy: { id: 'desc' } })
  const withdrawn = new Set(rows.flatMap(({ undoes }) => undoes ?? []))
  return rows
    .filter(({ undoes }) => undoes === null)
    .map(({ id, actorName, at, facts }) => ({
      id,
      actor: actorName,
      at: at.toISOString(),
      facts: facts.map(({ factId }) => factId),
      withdrawn: withdrawn.has(id),
    }))
}
