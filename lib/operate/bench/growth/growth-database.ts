import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../../db/client.ts'
import { writeSeeds } from '../../../db/write-seeds.ts'
import { type World, worldOf } from '../../../generate/world.ts'
import { parseSeeds } from '../../../seed/parse-seeds.ts'
import { readSeedTexts } from '../../../seed/read-seed-texts.ts'
import { applyMigrations } from '../../migrate.ts'
import { projectFolder } from '../../project.ts'

/** A database that holds generated facts and nothing else, anew on the server of another. */
export interface GrowthDatabase {
  readonly url: string
  readonly world: World
  /** Removes it. */
  drop(): Promise<void>
}

const NAME = 'cotmoc_growth'

/** Makes the database, with the true lists of areas and indicators. */
export async function growthDatabase(server: string): Promise<GrowthDatabase> {
  const drop = () => onServer(server, `DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`)
  await drop()
  await onServer(server, `CREATE DATABASE ${NAME}`)
  const url = new URL(server)
  url.pathname = `/${NAME}`
  await applyMigrations(url.href)
  const seeds = parseSeeds(await readSeedTexts(join(projectFolder, 'seeds')))
  const db = openDatabase(url.href)
  await writeSeeds(db, { ...seeds, documents: [] })
  await db.$disconnect()
  return { url: url.href, world: worldOf(seeds.areas, seeds.indicators), drop }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
