import { join } from 'node:path'
import { closeDatabase } from '../db/client.ts'
import type { Environment } from './environment.ts'
import { applyMigrations } from './migrate.ts'
import { joinCluster } from './postgres/cluster.ts'
import { dataFolder } from './project.ts'

/**
 * Runs a command's work on the database that `npm start` serves from: the server of DATABASE_URL, else the embedded one,
 * started for the command where it does not run. Migrations are applied first.
 */
export async function withDatabase<T>({ databaseUrl }: Pick<Environment, 'databaseUrl'>, work: () => Promise<T>): Promise<T> {
  const cluster = databaseUrl ? null : await joinCluster(join(dataFolder, 'postgres'))
  try {
    const url = databaseUrl ?? (await cluster?.database('cotmoc')) ?? ''
    await applyMigrations(url)
    process.env.DATABASE_URL = url
    return await work()
  } finally {
    await closeDatabase()
    await cluster?.leave()
  }
}
