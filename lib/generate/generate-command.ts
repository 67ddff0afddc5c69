import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { database } from '../db/client.ts'
import { loadFacts } from '../db/load-facts.ts'
import { writeSeeds } from '../db/write-seeds.ts'
import { readEnvironment } from '../operate/environment.ts'
import { joinCluster } from '../operate/postgres/cluster.ts'
import { dataFolder, projectFolder } from '../operate/project.ts'
import { withDatabase } from '../operate/with-database.ts'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { readSeedTexts } from '../seed/read-seed-texts.ts'
import { GENERATED_SLUG } from './generate-article.ts'
import { generateFacts } from './generate-facts.ts'
import { worldOf } from './world.ts'

// `npm run generate -- --events N --figures N [--seed S] [--into-any]`: facts that nobody measured, for measuring with. They go
// into the database "cotmoc_generated" of the embedded server, or into that of DATABASE_URL where nothing else is on record.

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '0' },
    figures: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    'into-any': { type: 'boolean', default: false },
  },
})
const amount = { events: wholeNumber('events', values.events), figures: wholeNumber('figures', values.figures) }
const seed = wholeNumber('seed', values.seed)
const environment = readEnvironment(process.env)
const cluster = environment.databaseUrl ? null : await joinCluster(join(dataFolder, 'postgres'))
try {
  const databaseUrl = environment.databaseUrl ?? (await cluster?.database('cotmoc_generated')) ?? ''
  await withDatabase({ databaseUrl }, () => generate(databaseUrl))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await cluster?.leave()
}

async function generate(url: string): Promise<void> {
  const db = database()
  const other = await db.article.findFirst({ where: { slug: { not: { startsWith: GENERATED_SLUG } } }, select: { slug: true } })
  if (other && !values['into-any'])
    throw new Error(`the database holds "${other.slug}", which was not generated: name another, or say --into-any`)
  const after = await db.article.count({ where: { slug: { startsWith: GENERATED_SLUG } } })
  const seeds = parseSeeds(await readSeedTexts(join(projectFolder, 'seeds')))
  await writeSeeds(db, { ...seeds, documents: [] })
  const world = worldOf(seeds.areas, seeds.indicators)
  const began = performance.now()
  await loadFacts(url, generateFacts(amount, seed, world, after))
  const seconds = (performance.now() - began) / 1000
  console.log(`${amount.events} events and ${amount.figures} figures in ${seconds.toFixed(1)} s\n${url}`)
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,8}$/.test(text)) throw new Error(`--${name} is "${text}" (accepted: whole numbers up to 99999999)`)
  return Number(text)
}
