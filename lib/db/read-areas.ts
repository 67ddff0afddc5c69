import type { Area } from '../facts/area.ts'
import { type Database, database } from './client.ts'
import { bilingualOf, civilDateOf } from './column-values.ts'

/** Every area there is and ever was, by id. */
export async function readAreas(db: Database = database()): Promise<readonly Area[]> {
  const rows = await db.area.findMany({
    include: { predecessors: { orderBy: { predecessorId: 'asc' } }, successors: { orderBy: { successorId: 'asc' } } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    name: { vi: row.nameVi, en: row.nameEn },
    aliases: row.aliases,
    code: row.code,
    iso: row.iso,
    isoNote: row.isoNote,
    validFrom: row.validFrom === null ? null : civilDateOf(row.validFrom),
    validTo: row.validTo === null ? null : civilDateOf(row.validTo),
    instrument: row.instrument,
    note: bilingualOf(row.noteVi, row.noteEn),
    mapIds: row.mapIds,
    predecessors: row.predecessors.map((succession) => succession.predecessorId),
    successors: row.successors.map((succession) => succession.successorId),
  }))
}
