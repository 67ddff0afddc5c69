import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closeDatabase, database } from '../db/client.ts'
import { SEED_KINDS, writeSeeds } from '../db/write-seeds.ts'
import { parseSeeds } from './parse-seeds.ts'
import { readSeedTexts } from './read-seed-texts.ts'

/** `npm run seed [-- FOLDER]`: brings the database at DATABASE_URL to what the files in `seeds` (or FOLDER) hold. */
const SEEDS = process.argv[2] ?? join(fileURLToPath(new URL('../..', import.meta.url)), 'seeds')

async function seed(): Promise<void> {
  const seeds = parseSeeds(await readSeedTexts(SEEDS))
  const counts = await writeSeeds(database(), seeds)
  for (const kind of SEED_KINDS) {
    const { added, changed, unchanged } = counts[kind]
    console.log(`${kind.padEnd(12)} ${added} new, ${unchanged} unchanged${changed > 0 ? `, ${changed} changed` : ''}`)
  }
}

seed()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
  .finally(closeDatabase)
