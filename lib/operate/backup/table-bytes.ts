import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { type BackupTable, copySource } from './backup-tables.ts'

/** What a table held: how many rows, and the SHA-256 of their text. */
export interface TableSum {
  readonly name: string
  readonly rows: number
  readonly sha256: string
}

/** Reads a table row by row in the order of its key, hands each piece on, and adds it up. */
export async function readTable(
  client: pg.ClientBase,
  table: BackupTable,
  take: (chunk: Buffer) => Promise<void> | void = () => {},
): Promise<TableSum> {
  const hash = createHash('sha256')
  const stream = client.query(to(copySource(table)))
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    await take(chunk)
  }
  return { name: table.name, rows: stream.rowCount, sha256: hash.digest('hex') }
}
