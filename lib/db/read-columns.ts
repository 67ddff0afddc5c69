import { MEASURES, TOPICS } from '../facts/code-lists.ts'
import type { ColumnGrid, Columns, EventColumn, FigureColumn } from '../facts/columns.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { columnCounts } from './column-counts.ts'
import { codeOf } from './column-values.ts'
import { eventColumnsSql } from './event-columns-sql.ts'
import { figureColumnsSql } from './figure-columns-sql.ts'
import { findWords } from './found-words.ts'
import { numbersOf } from './listed.ts'

/** The columns of one topic, as lists: handed over in a tenth of the time that a row for each column takes. */
interface TopicColumns {
  readonly topic: string
  readonly columns: string
  readonly counts: string
}

/** The columns of one group of comparable figures, as lists. */
interface GroupColumns {
  readonly indicator: string
  readonly measure: string
  readonly unit: string
  readonly columns: string
  readonly counts: string
  readonly lows: string
  readonly highs: string
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
    .flatMap(({ topic, columns, counts }) => columnCounts(columns, counts).map(([column, count]) => ({ topic, column, count })))
}

/** The figures alone. */
export async function readFigureColumns(
  filter: FactFilter,
  grid: ColumnGrid,
  db: Database = database(),
): Promise<readonly FigureColumn[]> {
  const groups = await db.$queryRaw<readonly GroupColumns[]>(figureColumnsSql(filter, await findWords(filter, db), grid))
  return groups.flatMap(({ indicator, unit, ...group }) => {
    const measure = codeOf(MEASURES, group.measure, 'measure of a figure')
    return columnsOf(group).map((column) => ({ indicator, measure, unit, ...column }))
  })
}

/** The columns of a group in their order; one that comes from several parts is put together. */
function columnsOf(
  lists: Pick<GroupColumns, 'columns' | 'counts' | 'lows' | 'highs'>,
): readonly Omit<FigureColumn, 'indicator' | 'measure' | 'unit'>[] {
  const [counts, lows, highs] = [numbersOf(lists.counts), numbersOf(lists.lows), numbersOf(lists.highs)]
  const columns = new Map<number, { column: number; count: number; low: number; high: number }>()
  numbersOf(lists.columns).forEach((column, at) => {
    const [count, low, high] = [counts[at] ?? 0, lows[at] ?? 0, highs[at] ?? 0]
    const known = columns.get(column)
    if (known === undefined) columns.set(column, { column, count, low, high })
    else {
      known.count += count
      known.low = Math.min(known.low, low)
      known.high = Math.max(known.high, high)
    }
  })
  return [...columns.values()].sort((a, b) => a.column - b.column)
}
