import type { Fact } from '../facts/fact.ts'
import type { FactChange } from '../facts/fact-change.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import type { FactTable } from './fact-sql.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { keptFactsSql } from './kept-facts-sql.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'
import { endOfDay } from './recorded-where.ts'

/** Which changes to read. */
export interface ChangesAsked {
  /** The day whose data are compared with those of now. */
  readonly since: CivilDate
  /** What the page showed on that day, and what it would show now: time words may stand for other days by then. */
  readonly before: FactFilter
  readonly now: FactFilter
  readonly figures: boolean
  readonly events: boolean
  /** About how many to read at most: so many of each kind, as it was and as it is. */
  readonly most?: number
}

/**
 * The facts that a filter kept on a day and now keeps in another version, or not any more, or for the first time; by id.
 * A fact that was recorded and withdrawn in between was never part of either and is left out.
 */
export async function readChanges(asked: ChangesAsked, db: Database = database()): Promise<readonly FactChange[]> {
  const { since } = asked
  const filters = [
    { ...asked.before, asOf: since, changedSince: since },
    { ...withoutDay(asked.now), changedSince: since },
  ]
  const [figures, events] = await Promise.all([
    asked.figures ? Promise.all(filters.map((filter) => changedIds('observation', filter, asked.most, db))) : [],
    asked.events ? Promise.all(filters.map((filter) => changedIds('event', filter, asked.most, db))) : [],
  ])
  const versions = await versionsOf([...new Set(figures.flat())], [...new Set(events.flat())], db)
  const end = endOfDay(since).toISOString()
  return [...versions.values()].flatMap((history) => {
    const before = history.find(
      ({ recordedAt, supersededAt }) => recordedAt < end && (supersededAt === null || supersededAt >= end),
    )
    const after = history.find(({ supersededAt }) => supersededAt === null)
    const reasons = history.flatMap(({ recordedAt, correction }) =>
      recordedAt >= end && correction && before ? [correction] : [],
    )
    const [first] = history
    return first && (before || after) ? [{ id: first.id, before: before ?? null, after: after ?? null, reasons }] : []
  })
}

function withoutDay({ asOf: _, ...filter }: FactFilter): FactFilter {
  return filter
}

/** The ids of the facts that a filter keeps, those recorded last before others. */
async function changedIds(
  table: FactTable,
  filter: FactFilter,
  most: number | undefined,
  db: Database,
): Promise<readonly string[]> {
  const kept = keptFactsSql(table, Prisma.sql`"id", "recorded_at"`, filter, await findWords(filter, db))
  const limit = most === undefined ? Prisma.empty : Prisma.sql`LIMIT ${most}`
  const rows = await db.$queryRaw<readonly { readonly id: string }[]>`
    SELECT "id" FROM (${kept}) AS kept ORDER BY "recorded_at" DESC ${limit}`
  return rows.map(({ id }) => id)
}

async function versionsOf(figures: readonly string[], events: readonly string[], db: Database) {
  const order = [{ id: 'asc' }, { version: 'asc' }] as const
  const [figureRows, eventRows] = await Promise.all([
    figures.length > 0
      ? db.observation.findMany({ where: { id: { in: [...figures] } }, include: OBSERVATION_PARTS, orderBy: [...order] })
      : [],
    events.length > 0 ? db.event.findMany({ where: { id: { in: [...events] } }, include: EVENT_PARTS, orderBy: [...order] }) : [],
  ])
  const histories = new Map<string, Fact[]>()
  for (const version of [...figureRows.map(observationOf), ...eventRows.map(eventOf)]) {
    const history = histories.get(version.id)
    if (history) history.push(version)
    else histories.set(version.id, [version])
  }
  return histories
}
