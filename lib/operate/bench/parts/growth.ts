import pg from 'pg'
import { openDatabase } from '../../../db/client.ts'
import { loadFacts } from '../../../db/load-facts.ts'
import { readExtent } from '../../../db/read-extent.ts'
import { RENDERER_DATABASE_OPTIONS } from '../../../front/renderer-database-options.ts'
import { articlesFor } from '../../../generate/generate-article.ts'
import { generateFacts } from '../../../generate/generate-facts.ts'
import { step } from '../../step.ts'
import type { BenchPart } from '../bench-part.ts'
import { type GrowthDatabase, growthDatabase } from '../growth/growth-database.ts'
import { QUESTIONS } from '../growth/questions.ts'
import { type GrowthServer, type ServedTimes, serve } from '../growth/served-times.ts'
import { type Times, timesOf } from '../growth/times-of.ts'
import type { Measured } from '../measured.ts'

/** Facts of each kind; BENCH_MOST leaves out the sizes above it. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= Number(process.env.BENCH_MOST ?? 1_000_000))
const TURNS = Number(process.env.BENCH_TURNS ?? 40)
const SEED = 1
/** The address of a database that `npm run generate` has filled: it is asked last. Loading a million takes longer than all else. */
const GROWN = process.env.BENCH_GROWN

interface Grown {
  readonly size: number
  /** Facts of both kinds that came on record in a second, generating them included; null where they were there before. */
  readonly ingested: number | null
  readonly asked: readonly { readonly name: string; readonly most: number; readonly ours: Times; readonly plain: Times }[]
  readonly served: readonly ServedTimes[]
  /** Bytes that the server held after its pages and answers; null where none were asked. */
  readonly memory: number | null
}

/** The same questions to a thousand facts of each kind and to a million: what readers wait for is to stay as it is. */
export const growth: BenchPart = {
  name: 'growth',
  run: async ({ databaseUrl }) => {
    const database = await step('empty database', () => growthDatabase(databaseUrl))
    const server = await startServer(database.url)
    const rows: Grown[] = []
    let before = 0
    for (const size of SIZES) {
      const ingested = await step(`${size} events and ${size} figures`, () => grow(database, before, size))
      before = size
      rows.push({ size, ingested, ...(await measure(database.url, server)) })
    }
    if (GROWN !== undefined)
      rows.push({ size: await sizeOf(GROWN), ingested: null, ...(await measure(GROWN, await startServer(GROWN))) })
    const most = rows.at(-1)
    return {
      lines: most ? [...linesOf(most), ...memoryLines(rows)] : [],
      tables: [{ title: 'As it grows', markdown: tableOf(rows), rows }],
    }
  },
}

async function startServer(url: string): Promise<GrowthServer | null> {
  return process.env.BENCH_PAGES === 'off' ? null : await step('build and server', () => serve(url))
}

async function measure(url: string, server: GrowthServer | null): Promise<Omit<Grown, 'size' | 'ingested'>> {
  const asked = await step('store', () => askStore(url))
  const served = server ? await step('pages and answers', () => server.ask(TURNS)) : []
  return { asked, served, memory: server?.memory() ?? null }
}

async function sizeOf(url: string): Promise<number> {
  const db = openDatabase(url)
  const { observations, events } = await readExtent({}, db)
  await db.$disconnect()
  return Math.min(observations, events)
}

async function grow({ url, world }: GrowthDatabase, before: number, size: number): Promise<number> {
  const after = articlesFor({ events: before, figures: before })
  const began = performance.now()
  await loadFacts(url, generateFacts({ events: size, figures: size }, SEED, world, after))
  return (2 * (size - before)) / ((performance.now() - began) / 1000)
}

async function askStore(url: string): Promise<Grown['asked']> {
  // As pages ask: processes that PostgreSQL starts for one question would begin with none of its pages at hand.
  const renderers = new URL(url)
  renderers.searchParams.set('options', RENDERER_DATABASE_OPTIONS)
  const [db, client] = [openDatabase(renderers.href), new pg.Client({ connectionString: renderers.href })]
  await client.connect()
  const asked: Grown['asked'][number][] = []
  for (const { name, most, ours, plain } of QUESTIONS) {
    const [mine, hand] = await timesOf(
      TURNS,
      (turn) => ours(db, turn),
      (turn) => plain(client, turn),
    )
    if (mine && hand) asked.push({ name, most, ours: mine, plain: hand })
  }
  await Promise.all([db.$disconnect(), client.end()])
  return asked
}

function linesOf({ asked, served, ingested, size }: Grown): readonly Measured[] {
  const loaded: Measured[] =
    ingested === null
      ? []
      : [
          {
            name: `facts on record a second, up to ${size} of each kind`,
            unit: 'facts/s',
            ours: ingested,
            floor: 10_000,
            goal: { least: 1 },
          },
        ]
  return [
    ...loaded,
    ...asked.map(({ name, ours, plain }): Measured => {
      return { name: `${name}, beside SQL by hand`, unit: 'ms p95', ours: ours.p95, floor: plain.p95, goal: { most: 3 } }
    }),
    ...asked.map(({ name, most, ours }): Measured => {
      return { name: `${name}, beside its limit`, unit: 'ms p95', ours: ours.p95, floor: most, goal: { most: 1 } }
    }),
    ...served.map(({ name, p95 }): Measured => {
      return { name: `${name}, not kept, beside its limit`, unit: 'ms p95', ours: p95, floor: 80, goal: { most: 1 } }
    }),
  ]
}

/** What a server holds is to follow from its readers and not from what is on record. */
function memoryLines(rows: readonly Grown[]): readonly Measured[] {
  const [least, most] = [rows[0], rows.at(-1)]
  if (least?.memory == null || most?.memory == null || least === most) return []
  const name = `memory of the server with ${most.size} facts of each kind, beside with ${least.size}`
  return [{ name, unit: 'MB', ours: most.memory / 1e6, floor: least.memory / 1e6, goal: { most: 1.5 } }]
}

/** A column for each size, as Markdown. */
function tableOf(rows: readonly Grown[]): string {
  const line = (name: string, cell: (row: Grown) => string) => `| ${name} | ${rows.map(cell).join(' | ')} |`
  const ms = (times: Times | undefined) => (times ? `${times.p50.toFixed(1)} / ${times.p95.toFixed(1)}` : '')
  const [first] = rows
  return [
    line('facts of each kind', ({ size }) => size.toLocaleString('en')),
    `| --- |${' ---: |'.repeat(rows.length)}`,
    line('facts on record a second', ({ ingested }) => (ingested === null ? '' : Math.round(ingested).toLocaleString('en'))),
    ...(first?.memory == null ? [] : [line('the server holds, MB', ({ memory }) => String(Math.round((memory ?? 0) / 1e6)))]),
    ...(first?.asked ?? []).flatMap(({ name }, at) => [
      line(`${name}, ms p50 / p95`, ({ asked }) => ms(asked[at]?.ours)),
      line(`– SQL by hand`, ({ asked }) => ms(asked[at]?.plain)),
    ]),
    ...(first?.served ?? []).flatMap(({ name }, at) => [
      line(`${name}, ms p50 / p95`, ({ served }) => ms(served[at])),
      line('– kB', ({ served }) => String(Math.round((served[at]?.bytes ?? 0) / 1000))),
    ]),
  ].join('\n')
}
