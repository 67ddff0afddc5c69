import type { FactFilter } from '../facts/fact-filter.ts'
import type { Database } from './client.ts'
import { dateColumn } from './column-values.ts'
import { type Page, readCursor } from './cursor.ts'
import { rowsToTake } from './cut-page.ts'
import {
  all,
  columnsOfTable,
  eventConditions,
  type FactTable,
  figureConditions,
  isInAreas,
  keptIndicators,
  timeParts,
} from './fact-sql.ts'
import { type Found, findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'

const { sql } = Prisma
/** Above so many rows of all keys together, one walk along the days costs less than one for each key. */
const MOST_ROWS_OF_KEYS = 20_000

/** One list of facts that an index holds in order: by its keys, with what has still to be asked of each. */
interface Source {
  /** "unnest(…) AS …", cross joined; none: the whole table. */
  readonly keys: readonly Prisma.Sql[]
  readonly from: Prisma.Sql
  /** The columns of its days: the index is in order of the first. */
  readonly start: Prisma.Sql
  readonly end: Prisma.Sql
  readonly conditions: readonly Prisma.Sql[]
}

/**
 * The rows of the figures or events that a filter keeps, by first day, then by id: those of a page and one more, or all of them.
 * Each key (an area, an indicator, a topic) has an index in this order, so that a page reads about as many rows as it shows.
 */
export async function rowsInOrder(
  table: FactTable,
  filter: FactFilter,
  page: Page | undefined,
  db: Database,
): Promise<readonly number[]> {
  const take = rowsToTake(page)
  const after = typeof page?.after === 'string' ? readCursor(page.after) : null
  const found = await findWords(filter, db)
  const source = table === 'observation' ? figureSource(filter, found, take) : eventSource(filter, found, take)
  const { id, row } = columnsOfTable(table)
  const direction = Prisma.raw(page?.newestFirst ? 'DESC' : 'ASC')
  const limit = take === undefined ? Prisma.empty : sql`LIMIT ${take}`
  const beyond = Prisma.raw(page?.newestFirst ? '<' : '>')
  const later = after
    ? [
        sql`${source.start} ${beyond}= ${dateColumn(after.start)}::date`,
        sql`(${source.start}, ${id}) ${beyond} (${dateColumn(after.start)}::date, ${after.id})`,
      ]
    : []
  const parts = timeParts(filter.time, source).map((time) => {
    const part = sql`SELECT ${row} AS "row", ${source.start} AS "start", ${id} AS "id" FROM ${source.from}
      WHERE ${all([...source.conditions, ...time, ...later])} ORDER BY 2 ${direction}, 3 ${direction} ${limit}`
    if (source.keys.length === 0) return sql`(${part})`
    return sql`(SELECT part.* FROM ${Prisma.join([...source.keys], ' CROSS JOIN ')} CROSS JOIN LATERAL (${part}) AS part)`
  })
  // An event of two of the areas is found twice.
  const rows = await db.$queryRaw<readonly { readonly row: number }[]>`
    SELECT "row" FROM (${Prisma.join(parts, ' UNION ALL ')}) AS found GROUP BY "row", "start", "id"
    ORDER BY "start" ${direction}, "id" ${direction} ${limit}`
  return rows.map((found) => found.row)
}

function figureSource(filter: FactFilter, found: Found, take: number | undefined): Source {
  const conditions = figureConditions(filter, found)
  const from = sql`"observation"`
  const { start, end } = columnsOfTable('observation')
  const areas = filter.areas?.length ? filter.areas : null
  const byArea = areas && sql`"observation"."area_id" = ANY (${[...areas]})`
  const plain = { keys: [], from, start, end, conditions: [...(byArea ? [byArea] : []), ...keptIndicators(found), ...conditions] }
  if (!isKeyed(filter, take, (areas?.length ?? 1) * (found.indicators?.length ?? 1))) return plain
  const keys = [
    ...(areas ? [sql`unnest(${[...areas]}::text[]) AS area(key)`] : []),
    ...(found.indicators ? [sql`unnest(${[...found.indicators]}::text[]) AS indicator(key)`] : []),
  ]
  const equal = [
    ...(areas ? [sql`"observation"."area_id" = area.key`] : []),
    ...(found.indicators ? [sql`"observation"."indicator_slug" = indicator.key`] : []),
  ]
  return { keys, from, start, end, conditions: [...equal, ...conditions] }
}

function eventSource(filter: FactFilter, found: Found, take: number | undefined): Source {
  const conditions = eventConditions(filter, found)
  const topics = filter.topics?.length ? filter.topics : null
  const areas = filter.areas?.length ? filter.areas : null
  const ofTopics = topics ? [sql`"event"."topic" = ANY (${[...topics]})`] : []
  const { table, start, end } = columnsOfTable('event')
  const whole = { from: table, start, end }
  if (areas && isKeyed(filter, take, areas.length)) {
    return {
      keys: [sql`unnest(${[...areas]}::text[]) AS area(key)`],
      from: sql`"event_area" AS place JOIN "event" ON "event"."row" = place."event_row"`,
      start: sql`place."date_start"`,
      end: sql`place."date_end"`,
      conditions: [sql`place."area_id" = area.key`, ...ofTopics, ...conditions],
    }
  }
  if (!areas && topics && isKeyed(filter, take, topics.length)) {
    const keys = [sql`unnest(${[...topics]}::text[]) AS topic(key)`]
    return { keys, ...whole, conditions: [sql`"event"."topic" = topic.key`, ...conditions] }
  }
  return { keys: [], ...whole, conditions: [...(areas ? [isInAreas(areas)] : []), ...ofTopics, ...conditions] }
}

/** Facts that are named one by one, or by their articles, are few: their order is made, not read. */
function isKeyed({ ids, articles }: FactFilter, take: number | undefined, keys: number): boolean {
  return take !== undefined && !ids?.length && !articles?.length && keys * take <= MOST_ROWS_OF_KEYS
}
