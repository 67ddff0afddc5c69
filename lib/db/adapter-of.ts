import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { statementNames } from './statement-names.ts'

// Next loads modules several times in one process; there are no more names than one of them would give.
const shared: { cotMocStatementNames?: ReturnType<typeof statementNames> } = globalThis as typeof globalThis & {
  cotMocStatementNames?: ReturnType<typeof statementNames>
}

/** So long the connections of a server wait for the next question: new ones know neither tables nor prepared statements (milliseconds). */
export const IDLE = 300_000

/**
 * How Prisma reaches a database. Statements that come again are prepared, unless the address says `pgbouncer=true`: a pooler that
 * hands a connection from one client to the next may not know what was prepared on it.
 */
export function adapterOf(url: string, more: pg.PoolConfig = {}): PrismaPg {
  shared.cotMocStatementNames ??= statementNames()
  const named = !/[?&]pgbouncer=true(&|$)/.test(url)
  return new PrismaPg({ connectionString: url, ...more }, named ? { statementNameGenerator: shared.cotMocStatementNames } : {})
}
