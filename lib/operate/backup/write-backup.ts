import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { APPLIED_MIGRATIONS } from '../../db/applied-migrations.ts'
import { BackupError, footLine, headLine, sealLine } from './backup-manifest.ts'
import { type BackupSequence, backupSequences, backupTables, copyTarget, setForm } from './backup-tables.ts'
import { readTable, type TableSum } from './table-bytes.ts'

/**
 * Writes all of a database into a file as of one moment, while others read and write. The file is a gzipped SQL script that
 * psql, too, can run on a migrated database. It is there whole or not at all, and nobody but its owner may read it: what
 * curators were given and the hashes of their passwords are in it.
 */
export async function writeBackup(databaseUrl: string, file: string, now: Date): Promise<readonly TableSum[]> {
  if (existsSync(file)) throw new BackupError(`${file} is there already; a backup never writes over another file`)
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'cot-moc backup' })
  await client.connect()
  const unfinished = `${file}.part`
  try {
    const sums = await written(client, unfinished, now)
    const handle = await open(unfinished, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(unfinished, file)
    return sums
  } finally {
    await rm(unfinished, { force: true })
    await client.end()
  }
}

async function written(client: pg.Client, file: string, now: Date): Promise<readonly TableSum[]> {
  const [packed, target] = [createGzip(), createWriteStream(file, { mode: 0o600 })]
  const hash = createHash('sha256')
  const write = async (chunk: Buffer | string) => {
    hash.update(chunk)
    if (!packed.write(chunk)) await once(packed, 'drain')
  }
  const done = finished(packed.pipe(target))
  // A full disk ends both, whoever waits for which.
  target.once('error', (error) => packed.destroy(error))
  const work = async () => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await setForm(client)
    const tables = await backupTables(client)
    const { names } = (await client.query<{ names: string[] }>(APPLIED_MIGRATIONS)).rows[0] ?? { names: [] }
    await write(
      headLine({
        at: now.toISOString(),
        migrations: [...names].sort(),
        tables: tables.map((table) => ({ ...table, columns: [...table.columns], key: [...table.key] })),
      }),
    )
    await write('BEGIN;\n')
    const sums: TableSum[] = []
    for (const table of tables) {
      await write(`COPY ${copyTarget(table)} FROM stdin;\n`)
      sums.push(await readTable(client, table, write))
      await write('\\.\n')
    }
    const sequences = await backupSequences(client)
    await write(`${sequences.map(setting).join('')}COMMIT;\n`)
    await write(footLine({ tables: sums, sequences: [...sequences] }))
    packed.end(sealLine(hash.digest('hex')))
    await client.query('COMMIT')
    return sums
  }
  const [sums] = await Promise.all([work(), done])
  return sums
}

function setting({ name, value, isCalled }: BackupSequence): string {
  return `SELECT setval(${pg.escapeLiteral(`"public".${pg.escapeIdentifier(name)}`)}, ${value}, ${isCalled});\n`
}
