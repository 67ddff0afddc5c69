import { join } from 'node:path'
import type { Environment } from '../environment.ts'
import { joinCluster } from '../postgres/cluster.ts'
import { dataFolder } from '../project.ts'

/** Runs work on the database that `npm start` serves from, as it is: nothing is migrated. The embedded server is started where it does not run. */
export async function applicationDatabase<T>(
  { databaseUrl }: Pick<Environment, 'databaseUrl'>,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (databaseUrl) return work(databaseUrl)
  const cluster = await joinCluster(join(dataFolder, 'postgres'))
  try {
    return await work(await cluster.database('cotmoc'))
  } finally {
    await cluster.leave()
  }
}
