import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'

/** What every function of lib/db asks; inside a transaction it is that transaction. */
export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$use' | '$extends'>

/** A database with its own pool of connections; `url` as in DATABASE_URL. The caller closes it by `$disconnect`. */
export function openDatabase(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) })
}

// Next loads modules several times in one process (and again on every change in development); the pool must not multiply.
const shared: { cotMocDatabase?: PrismaClient } = globalThis as typeof globalThis & { cotMocDatabase?: PrismaClient }

/** The process's one pool, opened on the first question. Throws when DATABASE_URL is missing. */
export function database(): PrismaClient {
  shared.cotMocDatabase ??= openDatabase(databaseUrl())
  return shared.cotMocDatabase
}

/** Ends the process's pool if there is one; the next question opens another. */
export async function closeDatabase(): Promise<void> {
  const open = shared.cotMocDatabase
  delete shared.cotMocDatabase
  await open?.$disconnect()
}

function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set (expected postgresql://user:password@host:port/database)')
  return url
}
