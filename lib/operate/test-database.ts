import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A database of a test's own, gone with `drop`. */
export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/**
 * A copy of the migrated (and, if asked, seeded) database that `npm test` prepared; copying a template takes
 * milliseconds. TEST_DATABASES names them: {"migrated": url, "seeded": url}.
 */
export async function createTestDatabase({ seeded }: { readonly seeded: boolean }): Promise<TestDatabase> {
  const templates = process.env.TEST_DATABASES
  if (!templates) throw new Error('TEST_DATABASES is not set: database tests run through `npm test -- database`')
  const { migrated, seeded: full }: { migrated: string; seeded: string } = JSON.parse(templates)
  const template = new URL(seeded ? full : migrated)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = new URL(template)
  server.pathname = '/postgres'
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template.pathname.slice(1))}`)
  const url = new URL(template)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function onServer(server: URL, sql: string): Promise<void> {
  const client = new pg.Client(server.href)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
