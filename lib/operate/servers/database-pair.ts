import { join } from 'node:path'
import { applyMigrations } from '../migrate.ts'
import { postgresBinaries } from '../postgres/binaries.ts'
import { joinCluster } from '../postgres/cluster.ts'
import { runAs } from '../postgres/run-as.ts'
import { launchServer, serverPid, stopServer, untilReady } from '../postgres/server-process.ts'
import { type Standby, startStandby } from '../postgres/standby.ts'
import { seedDatabase } from '../seed-database.ts'

/** A primary with the seeds on record and a standby that follows it, on data that are thrown away. */
export interface DatabasePair {
  readonly primary: string
  readonly replica: string
  readonly standby: Standby
  /** Ends the primary without any leave-taking; what was committed is recovered at the next start. */
  crashPrimary(): Promise<void>
  startPrimary(): Promise<void>
  stop(): Promise<void>
}

const NAME = 'cotmoc'
const UNSYNCED = { fsync: 'off', full_page_writes: 'off' }

/** Starts both under a folder that PostgreSQL's user can enter. */
export async function startDatabasePair(folder: string): Promise<DatabasePair> {
  const home = join(folder, 'primary')
  const cluster = await joinCluster(home, { lasting: false })
  const primary = await cluster.database(NAME)
  await applyMigrations(primary)
  await seedDatabase(primary)
  const standby = await startStandby(home, join(folder, 'standby'), primary)
  const { postgres, folder: programs } = await postgresBinaries()
  const data = join(home, 'pgdata')
  const files = { folder: home, data, postgres, as: runAs([home, programs]) }
  return {
    primary,
    replica: standby.database(NAME),
    standby,
    async crashPrimary() {
      process.kill(serverPid(data), 'SIGQUIT')
      await stopServer(data)
    },
    async startPrimary() {
      await launchServer(files, UNSYNCED, cluster.port)
      await untilReady(cluster.port, new URL(primary).password, home)
    },
    async stop() {
      await standby.stop()
      await cluster.leave()
    },
  }
}
