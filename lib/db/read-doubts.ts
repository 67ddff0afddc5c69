import type { Doubt } from '../facts/doubt.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { standing } from './recorded-where.ts'

/** Which doubts to read. Undefined means: not filtered by this. */
export interface DoubtFilter {
  /** Ids of facts: doubts about at least one of them. */
  readonly facts?: readonly string[]
  /** Those that stood at the end of that day. */
  readonly asOf?: CivilDate
}

/** What readers must be told of some facts, by id. */
export async function readDoubts({ facts, asOf }: DoubtFilter, db: Database = database()): Promise<readonly Doubt[]> {
  const rows = await db.doubt.findMany({
    where: { ...standing(asOf), ...(facts === undefined ? {} : { facts: { hasSome: [...facts] } }) },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ id: row.id, kind: row.kind, text: { vi: row.textVi, en: row.textEn }, facts: row.facts }))
}
