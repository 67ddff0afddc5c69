import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyMigrations, migrationDrift } from './migrate.ts'
import { projectFolder } from './project.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await createTestDatabase({ seeded: false })
  folder = mkdtempSync(join(tmpdir(), 'migrate-'))
  cpSync(join(projectFolder, 'prisma'), folder, { recursive: true })
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const add = (name: string, sql: string) => {
  mkdirSync(join(folder, 'migrations', name))
  writeFileSync(join(folder, 'migrations', name, 'migration.sql'), sql)
}
const tables = async () => {
  const client = new pg.Client(database.url)
  await client.connect()
  const { rows } = await client.query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
  await client.end()
  return rows.map((row) => row.table_name)
}

describe('migrating', () => {
  test('applies nothing to a database that has everything', async () => {
    expect(await applyMigrations(database.url)).toEqual([])
  })

  test('applies what is new, function bodies with semicolons included', async () => {
    add(
      '29990101000000_new',
      `CREATE TABLE added (a INT); CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;`,
    )
    expect(await applyMigrations(database.url, { folder })).toEqual(['29990101000000_new'])
    expect(await tables()).toContain('added')
  })

  test('leaves nothing of a migration that fails, and says which and why', async () => {
    add('29990101000000_bad', 'CREATE TABLE half (a INT); SELECT * FROM nowhere;')
    await expect(applyMigrations(database.url, { folder })).rejects.toThrow(/29990101000000_bad[\s\S]*nowhere/)
    expect(await tables()).not.toContain('half')
  })

  test('finds that the migrations make what the schema says, and tells what is missing when they do not', async () => {
    expect(await migrationDrift(database.url)).toBe('')
    for (const name of readdirSync(join(folder, 'migrations')).filter((entry) => /^\d/.test(entry))) {
      rmSync(join(folder, 'migrations', name), { recursive: true })
    }
    add('20261122000000_facts', 'CREATE TABLE "area" ("id" TEXT PRIMARY KEY);')
    expect(await migrationDrift(database.url, { folder })).toContain('CREATE TABLE "observation"')
  })
})
