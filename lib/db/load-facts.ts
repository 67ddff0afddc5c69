import { once } from 'node:events'
import { Readable } from 'node:stream'
import { setImmediate as othersTurn } from 'node:timers/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Article } from '../facts/article.ts'
import type { Event } from '../facts/event.ts'
import type { Observation } from '../facts/observation.ts'
import { fold } from '../search/fold.ts'
import { type CopiedTables, copiedTables } from './copied-tables.ts'
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
  'all_events_column',
  'figure_count_change',
  'event_count_change',
  'figure_count_year_change',
  'event_count_year_change',
  'area_article',
  'word_piece',
]

/** In the order in which they refer to each other. */
const COPIED = ['article', 'article_area', 'observation', 'derivation_input', 'event', 'event_area', 'evidence']

/** A transaction so large that what is kept of its facts is brought up to date for many at once; its text is about 50 MB. */
const FACTS_A_TRANSACTION = 50_000

/** As many articles are made into text before the connection is fed again: the database must not wait for us. */
const ARTICLES_A_TURN = 10

/**
 * Adds very many facts by COPY, several batches in one transaction, under every rule of the database. What comes next is made
 * while the database takes what came before; its statistics are settled at the end. Throws what the database says of a row that
 * it refuses; earlier transactions stay.
 */
export async function loadFacts(url: string, batches: Iterable<readonly LoadedArticle[]>): Promise<void> {
  const [numbers, writer] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  await Promise.all([numbers.connect(), writer.connect()])
  let before: Promise<void> = Promise.resolve()
  let [tables, facts] = [copiedTables(COPIED), 0]
  const send = async () => {
    await before
    before = write(writer, tables)
    // A refusal is told when the transaction is waited for, not before.
    before.catch(() => {})
    ;[tables, facts] = [copiedTables(COPIED), 0]
  }
  try {
    for (const batch of batches) {
      await addBatch(tables, batch, await rowNumbers(numbers, batch))
      facts += count(batch, 'observations') + count(batch, 'events')
      if (facts >= FACTS_A_TRANSACTION) await send()
    }
    await send()
    await before
    for (const table of LOADED) await writer.query(`VACUUM (ANALYZE) "${table}"`)
  } finally {
    await Promise.all([numbers.end(), writer.end()])
  }
}

interface RowNumbers {
  readonly observation: number
  readonly event: number
}

/** Reserves the numbers of the rows, which quotes and areas need before the database has given them. */
async function rowNumbers(client: pg.Client, batch: readonly LoadedArticle[]): Promise<RowNumbers> {
  const reserve = async (table: string, wanted: number): Promise<number> => {
    if (wanted === 0) return 0
    const sequence = `pg_get_serial_sequence('${table}', 'row')`
    const { rows } = await client.query(`SELECT setval(${sequence}, nextval(${sequence}) + $1 - 1) - $1 + 1 AS first`, [wanted])
    return Number(rows[0].first)
  }
  return {
    observation: await reserve('observation', count(batch, 'observations')),
    event: await reserve('event', count(batch, 'events')),
  }
}

function count(batch: readonly LoadedArticle[], kind: 'observations' | 'events'): number {
  return batch.reduce((sum, article) => sum + article[kind].length, 0)
}

async function addBatch(tables: CopiedTables, batch: readonly LoadedArticle[], first: RowNumbers): Promise<void> {
  const titles = new Map(batch.map(({ article }) => [article.slug, fold(article.title)]))
  const next = { ...first }
  for (const [index, { article, observations, events }] of batch.entries()) {
    tables.add('article', articleColumns(article))
    for (const [position, areaId] of article.areas.entries())
      tables.add('article_area', { articleSlug: article.slug, areaId, position })
    for (const fact of observations) {
      const row = next.observation++
      tables.add('observation', { ...observationColumns(fact, titles), row })
      for (const [symbol, inputId] of Object.entries(fact.derivedFrom?.inputs ?? {}))
        tables.add('derivation_input', { observationRow: row, symbol, inputId })
      for (const [position, quote] of fact.evidence.entries())
        tables.add('evidence', { ...evidenceColumns(quote, position), observationRow: row, eventRow: null })
    }
    for (const fact of events) {
      const row = next.event++
      tables.add('event', { ...eventColumns(fact, titles), row })
      for (const place of eventAreaColumns(fact)) tables.add('event_area', { ...place, eventRow: row })
      for (const [position, quote] of fact.evidence.entries())
        tables.add('evidence', { ...evidenceColumns(quote, position), observationRow: null, eventRow: row })
    }
    if (index % ARTICLES_A_TURN === 0) {
      tables.pack()
      await othersTurn()
    }
  }
}

async function write(client: pg.Client, tables: CopiedTables): Promise<void> {
  await client.query('BEGIN')
  try {
    for (const { sql, lines } of tables.statements()) {
      const stream = client.query(from(sql))
      const done = once(stream, 'finish')
      Readable.from(lines).pipe(stream)
      await done
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
