import { MEASURES, TOPICS } from '../facts/code-lists.ts'
import type { ColumnGrid, Columns, EventColumn, FigureColumn } from '../facts/columns.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { codeOf } from './column-values.ts'
import { eventColumnsSql } from './event-columns-sql.ts'
import { figureColumnsSql } from './figure-columns-sql.ts'
import { findWords } from './found-words.ts'

/** The columns of one topic, as lists: handed over in a tenth of the time that a row for each column takes. */
interface TopicColumns {
  readonly topic: string
  readonly columns: readonly number[]
  readonly counts: readonly number[]
}

/** The columns of one group of comparable figures, as lists. */
interface GroupColumns {
  readonly indicator: string
  readonly measure: string
  readonly unit: string
  readonly columns: readonly number[]
  readonly counts: readonly number[]
  readonly lows: readonly number[]
  readonly highs: readonly number[]
}

/** The facts that a filter keeps, by the columns of a grid, which stands for the filter's time. */
export async function readColumns(filter: FactFilter, grid: ColumnGrid, db: Database = database()): Promise<Columns> {
  const [events, figures] = await Promise.all([readEventColumns(filter, grid, db), readFigureColumns(filter, grid, db)])
  return { grid, events, figures }
}

/** The events alone. */
export async function readEventColumns(
  filter: FactFilter,
  grid: ColumnGrid,
  db: Database = database(),
): Promise<readonly EventColumn[]> {
  const topics = await db.$queryRaw<readonly TopicColumns[]>(eventColumnsSql(filter, await findWords(filter, db), grid))
  return topics
    .map((group) => ({ ...group, topic: codeOf(TOPICS, group.topic, 'topic of an event') }))
    .sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic))
    .flatMap(({ topic, columns, counts }) => columns.map((column, at) => ({ topic, column, count: counts[at] ?? 0 })))
}

/** The figures alone. */
export async function readFigureColumns(
  filter: FactFilter,
  grid: ColumnGrid,
  db: Database = database(),
): Promise<readonly FigureColumn[]> {
  const groups = await db.$queryRaw<readonly GroupColumns[]>(figureColumnsSql(filter, await findWords(filter, db), grid))
  return groups.flatMap(({ indicator, unit, columns, counts, lows, highs, ...group }) => {
    const measure = codeOf(MEASURES, group.measure, 'measure of a figure')
    return columns.map((column, at) => {
      const [count, low, high] = [counts[at] ?? 0, lows[at] ?? 0, highs[at] ?? 0]
      return { indicator, measure, unit, column, count, low, high }
    })
  })
}
