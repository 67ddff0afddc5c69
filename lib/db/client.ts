import { adapterOf, IDLE } from './adapter-of.ts'
import { PrismaClient } from './generated/client.ts'
import { neededPosition } from './needed-position.ts'
import { replicaUrls } from './replica-urls.ts'
import { openReplicas, type Replicas } from './replicas.ts'

/** What every function of lib/db asks; inside a transaction it is that transaction. */
export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$use' | '$extends'>

/** A database with its own pool of connections; `url` as in DATABASE_URL. The caller closes it by `$disconnect`. */
export function openDatabase(url: string): PrismaClient {
  return new PrismaClient({ adapter: adapterOf(url) })
}

interface Open {
  readonly primary: PrismaClient
  readonly replicas: Replicas
}

// Next loads modules several times in one process (and again on every change in development); the pool must not multiply.
const shared: { cotMocDatabase?: Open } = globalThis as typeof globalThis & { cotMocDatabase?: Open }

/**
 * The process's one database, opened on the first question. Where what is asked is the same for everybody, reads may go to a
 * replica that has come far enough; all else, and all writing, goes to the primary. Throws when DATABASE_URL is missing.
 */
export function database(): PrismaClient {
  shared.cotMocDatabase ??= open()
  const { primary, replicas } = shared.cotMocDatabase
  const needed = neededPosition()
  return (needed === null ? null : replicas.reading(needed)) ?? primary
}

/** The process's database itself, for what no replica may have yet. Throws when DATABASE_URL is missing. */
export function primaryDatabase(): PrismaClient {
  shared.cotMocDatabase ??= open()
  return shared.cotMocDatabase.primary
}

/** Ends the process's connections if there are any; the next question opens others. */
export async function closeDatabase(): Promise<void> {
  const open = shared.cotMocDatabase
  delete shared.cotMocDatabase
  await open?.replicas.close()
  await open?.primary.$disconnect()
}

function open(): Open {
  const primary = new PrismaClient({ adapter: adapterOf(databaseUrl(), { idleTimeoutMillis: IDLE }) })
  return { primary, replicas: openReplicas(replicaUrls(process.env.REPLICA_URLS ?? '') ?? [], primary) }
}

function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set (expected postgresql://user:password@host:port/database)')
  return url
}
