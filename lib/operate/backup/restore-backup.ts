import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { APPLIED_MIGRATIONS } from '../../db/applied-migrations.ts'
import { applyMigrations } from '../migrate.ts'
import { projectFolder } from '../project.ts'
import { BackupError, type BackupHead } from './backup-manifest.ts'
import { backupTables, copyTarget, setForm } from './backup-tables.ts'
import { readBackup } from './read-backup.ts'
import { readTable, type TableSum } from './table-bytes.ts'

export interface Restored {
  readonly at: string
  readonly tables: readonly TableSum[]
  /** Migrations that came after the backup, applied when its contents were in. */
  readonly migrated: readonly string[]
}

/**
 * Fills an empty database with a backup, in one transaction, and compares every table with what was written. Throws a
 * BackupError, with nothing stored, where the file is not whole or the database not empty. The database's own rules hold as
 * ever: what they refuse is not restored; what triggers keep, they keep.
 */
export async function restoreBackup(databaseUrl: string, file: string): Promise<Restored> {
  // The whole file is read before anything is touched.
  const { head } = await readBackup(file, skip)
  await migrateTo(databaseUrl, head)
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'cot-moc restore' })
  await client.connect()
  try {
    await client.query('BEGIN')
    await setForm(client)
    const tables = await fill(client, file)
    await client.query('COMMIT')
    return { at: head.at, tables, migrated: await applyMigrations(databaseUrl) }
  } finally {
    // An open transaction ends with its connection.
    await client.end()
  }
}

async function skip(_: unknown, rows: AsyncIterable<Buffer>): Promise<void> {
  for await (const _row of rows);
}

async function fill(client: pg.Client, file: string): Promise<readonly TableSum[]> {
  const known = await backupTables(client)
  const { foot } = await readBackup(file, async (table, rows, { tables }) => {
    // The database is asked once, before the first row.
    if (table === tables[0]) await refuseUnlessEmpty(client, known, tables)
    await pipeline(Readable.from(rows), client.query(from(`COPY ${copyTarget(table)} FROM STDIN`)))
  })
  for (const { name, value, isCalled } of foot.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [`"public".${pg.escapeIdentifier(name)}`, value, isCalled])
  }
  // Now, not at the end: what is refused then has no name.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  const sums: TableSum[] = []
  for (const table of known) {
    const [sum, wanted] = [await readTable(client, table), foot.tables.find(({ name }) => name === table.name)]
    if (sum.sha256 !== wanted?.sha256 || sum.rows !== wanted.rows)
      throw new BackupError(`"${table.name}" holds ${sum.rows} rows now that are not the ${wanted?.rows} of the backup`)
    sums.push(sum)
  }
  await refuseWrongSums(client)
  return sums
}

async function refuseUnlessEmpty(
  client: pg.Client,
  known: Awaited<ReturnType<typeof backupTables>>,
  written: BackupHead['tables'],
): Promise<void> {
  const names = (tables: readonly { readonly name: string }[]) =>
    tables
      .map(({ name }) => name)
      .sort()
      .join(', ')
  if (names(known) !== names(written))
    throw new BackupError(`the backup has the tables ${names(written)}; the database has ${names(known)}`)
  for (const { name } of known) {
    const { rows } = await client.query(`SELECT EXISTS (SELECT FROM "public".${pg.escapeIdentifier(name)}) AS filled`)
    if (rows[0].filled) throw new BackupError(`the database is not empty ("${name}" has rows); restore into a new one`)
  }
}

/** What is counted and kept by triggers must be what it would be if it were counted now. */
async function refuseWrongSums(client: pg.Client): Promise<void> {
  const { rows } = await client.query("SELECT to_regprocedure('kept_differences()') IS NOT NULL AS keeps")
  if (!rows[0].keeps) return
  const { rowCount } = await client.query('SELECT FROM kept_differences()')
  if (rowCount) throw new BackupError(`${rowCount} of the counts that the database keeps are wrong after filling it`)
}

/** Brings a database to just the migrations that a backup was taken with; those that came later are applied afterwards. */
async function migrateTo(databaseUrl: string, { migrations }: BackupHead): Promise<void> {
  const ours = readdirSync(join(projectFolder, 'prisma', 'migrations')).filter((name) => /^\d/.test(name))
  const unknown = migrations.filter((name) => !ours.includes(name))
  if (unknown.length > 0)
    throw new BackupError(`the backup is of a newer version, with the migrations ${unknown.join(', ')}; restore it with that one`)
  const later = (await appliedMigrations(databaseUrl)).filter((name) => !migrations.includes(name))
  if (later.length > 0)
    throw new BackupError(
      `the database has the migrations ${later.join(', ')}, which the backup is older than; restore into a new one`,
    )
  const folder = mkdtempSync(join(tmpdir(), 'cot-moc-restore-'))
  try {
    const isLater = (path: string) => ours.some((name) => !migrations.includes(name) && path.endsWith(name))
    cpSync(join(projectFolder, 'prisma'), folder, { recursive: true, filter: (path) => !isLater(path) })
    await applyMigrations(databaseUrl, { folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function appliedMigrations(databaseUrl: string): Promise<readonly string[]> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS migrated")
    return rows[0].migrated ? (await client.query(APPLIED_MIGRATIONS)).rows[0].names : []
  } finally {
    await client.end()
  }
}
