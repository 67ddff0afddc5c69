import type { EventKind } from '../facts/code-lists.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { EVENTS_ONLY } from '../facts/fact-kinds.ts'
import { type Database, database } from './client.ts'
import { countFacts } from './count-facts.ts'
import { all, eventConditions } from './fact-sql.ts'
import { type Found, findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { keptFactsSql } from './kept-facts-sql.ts'
import { codesSql } from './status-sql.ts'

const { sql } = Prisma
/** Kinds whose events an index holds in order of time ("event_weightiest"). */
const IN_ORDER: readonly EventKind[] = ['founding', 'victory', 'administrative-change']
/** So few events of an area are looked at one by one. Where there are more, going through all events of a kind soon meets one of them. */
const FEW = 4_000

/**
 * The rows of events of the first of some kinds that a filter keeps, then of the next, until there are `most`; those of a kind by
 * first day. What they say: `readEventsOfRows`.
 */
export async function readWeightyRows(
  filter: FactFilter,
  kinds: readonly EventKind[],
  most: number,
  db: Database = database(),
  few: number = FEW,
): Promise<readonly number[]> {
  const found = await findWords(filter, db)
  const first = (await areMetSoon(filter, few, db)) ? kinds.findIndex((kind) => !IN_ORDER.includes(kind)) : 0
  const inOrder = first < 0 ? kinds : kinds.slice(0, first)
  const rows: number[] = []
  for (const kind of inOrder) {
    if (rows.length < most) rows.push(...(await rowsOf(metSql(filter, kind, found), most - rows.length, db)))
  }
  const rest = kinds.slice(inOrder.length)
  if (rows.length < most && rest.length > 0) rows.push(...(await rowsOf(chosenSql(filter, rest, found), most - rows.length, db)))
  return rows
}

/** Whether the events that a filter keeps of a kind are looked for among all of that kind. */
async function areMetSoon(filter: FactFilter, few: number, db: Database): Promise<boolean> {
  const { areas, topics, statuses, words, articles, ids, time, asOf, changedSince } = filter
  if (!areas?.length || time || asOf || changedSince) return false
  if ([topics, statuses, words, articles, ids].some((list) => list?.length)) return false
  return (await countFacts(filter, few + 1, db, EVENTS_ONLY)).events > few
}

/** From the first day of the areas on: those of today were founded after most that is on record. */
function metSql(filter: FactFilter, kind: EventKind, found: Found): Prisma.Sql {
  const areas = [...(filter.areas ?? [])]
  return sql`SELECT "row" FROM "event" WHERE "kind" ${codesSql([kind])} AND ${all(eventConditions(filter, found))}
    AND "date_start" >= (SELECT min("first") FROM unnest(${areas}::text[]) AS area(key) CROSS JOIN LATERAL (
      SELECT "date_start" AS "first" FROM "event_area" WHERE "area_id" = area.key ORDER BY "date_start" LIMIT 1) AS firsts)
    AND (SELECT true FROM "event_area" AS place WHERE place."event_row" = "event"."row" AND place."area_id" = ANY (${areas}) LIMIT 1)
    ORDER BY "date_start", "id"`
}

function chosenSql(filter: FactFilter, kinds: readonly EventKind[], found: Found): Prisma.Sql {
  const kept = keptFactsSql('event', sql`"row", "id", "kind", "date_start"`, filter, found)
  return sql`SELECT "row" FROM (${kept}) AS kept WHERE "kind" = ANY (${[...kinds]})
    ORDER BY array_position(${[...kinds]}::text[], "kind"), "date_start", "id"`
}

async function rowsOf(ordered: Prisma.Sql, most: number, db: Database): Promise<readonly number[]> {
  const rows = await db.$queryRaw<readonly { readonly row: number }[]>`${ordered} LIMIT ${most}`
  return rows.map(({ row }) => row)
}
