import { once } from 'node:events'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Article } from '../facts/article.ts'
import type { Event } from '../facts/event.ts'
import type { Fact } from '../facts/fact.ts'
import type { Observation } from '../facts/observation.ts'
import { fold } from '../search/fold.ts'
import { copyLine } from './copy-line.ts'
import { eventAreaColumns, eventColumns, evidenceColumns, observationColumns } from './fact-columns.ts'
import { articleColumns } from './insert-articles.ts'

/** Articles with every version of their facts. */
export interface LoadedArticle {
  readonly article: Article & { readonly recordedAt: string }
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
}

/** A query is planned by what is known of these, and read from their indexes alone where all can see their rows. */
const LOADED = [
  'article',
  'observation',
  'event',
  'event_area',
  'evidence',
  'figure_count',
  'event_count',
  'event_column',
  'figure_column',
  'all_figures_column',
  'figure_count_change',
  'event_count_change',
]

type Row = Readonly<Record<string, unknown>>

/**
 * Adds very many facts by COPY, one transaction for each batch, under every rule of the database. The next batch is made
 * while the database takes the one before; its statistics are settled at the end. Throws what the database says of a row it refuses; earlier batches stay.
 */
export async function loadFacts(url: string, batches: Iterable<readonly LoadedArticle[]>): Promise<void> {
  const [numbers, writer] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  await Promise.all([numbers.connect(), writer.connect()])
  let before: Promise<void> = Promise.resolve()
  try {
    for (const batch of batches) {
      const tables = tablesOf(batch, await rowNumbers(numbers, batch))
      await before
      before = write(writer, tables)
      // A refusal is told when the batch is waited for, not before.
      before.catch(() => {})
    }
    await before
    for (const table of LOADED) await writer.query(`VACUUM (ANALYZE) "${table}"`)
  } finally {
    await Promise.all([numbers.end(), writer.end()])
  }
}

/** Reserves the numbers of the rows, which quotes and areas need before the database has given them. */
async function rowNumbers(client: pg.Client, batch: readonly LoadedArticle[]) {
  const reserve = async (table: string, count: number): Promise<number> => {
    if (count === 0) return 0
    const sequence = `pg_get_serial_sequence('${table}', 'row')`
    const { rows } = await client.query(`SELECT setval(${sequence}, nextval(${sequence}) + $1 - 1) - $1 + 1 AS first`, [count])
    return Number(rows[0].first)
  }
  const count = (kind: 'observations' | 'events') => batch.reduce((sum, entry) => sum + entry[kind].length, 0)
  return { observation: await reserve('observation', count('observations')), event: await reserve('event', count('events')) }
}

function tablesOf(batch: readonly LoadedArticle[], first: { readonly observation: number; readonly event: number }) {
  const titles = new Map(batch.map(({ article }) => [article.slug, fold(article.title)]))
  const figures = batch
    .flatMap(({ observations }) => observations)
    .map((fact, index) => ({ fact, row: first.observation + index }))
  const events = batch.flatMap(({ events: told }) => told).map((fact, index) => ({ fact, row: first.event + index }))
  const quotes = (list: readonly { readonly fact: Fact; readonly row: number }[], column: 'observationRow' | 'eventRow') =>
    list.flatMap(({ fact, row }) =>
      fact.evidence.map((quote, position) => ({ [column]: row, ...evidenceColumns(quote, position) })),
    )
  return {
    article: batch.map(({ article }) => articleColumns(article)),
    article_area: batch.flatMap(({ article }) =>
      article.areas.map((areaId, position) => ({ articleSlug: article.slug, areaId, position })),
    ),
    observation: figures.map(({ fact, row }) => ({ row, ...observationColumns(fact, titles) })),
    derivation_input: figures.flatMap(({ fact, row }) =>
      Object.entries(fact.derivedFrom?.inputs ?? {}).map(([symbol, inputId]) => ({ observationRow: row, symbol, inputId })),
    ),
    event: events.map(({ fact, row }) => ({ row, ...eventColumns(fact, titles) })),
    event_area: events.flatMap(({ fact, row }) => eventAreaColumns(fact).map((place) => ({ eventRow: row, ...place }))),
    evidence: [...quotes(figures, 'observationRow'), ...quotes(events, 'eventRow')],
  }
}

async function write(client: pg.Client, tables: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  await client.query('BEGIN')
  try {
    for (const [table, rows] of Object.entries(tables)) await copy(client, table, rows)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Rows of one table need not name the same columns: a quote belongs to a figure or to an event. */
async function copy(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = [...new Set([rows[0], rows.at(-1)].flatMap((row) => Object.keys(row ?? {})))]
  const names = columns.map((column) => `"${snakeCase(column)}"`)
  const stream = client.query(from(`COPY "${table}" (${names.join(', ')}) FROM STDIN`))
  const done = once(stream, 'finish')
  stream.end(rows.map((row) => copyLine(columns.map((column) => row[column]))).join(''))
  await done
}

/** Prisma's names of columns are the database's in camel case, all of them. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
