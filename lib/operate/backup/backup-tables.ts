import pg from 'pg'

/** A table as it is copied. */
export interface BackupTable {
  readonly name: string
  readonly columns: readonly string[]
  /** By these its rows are in one order, so that equal contents are equal bytes. */
  readonly key: readonly string[]
}

/** What a sequence gave out last. */
export interface BackupSequence {
  readonly name: string
  readonly value: string
  readonly isCalled: boolean
}

/**
 * Tables that hold what cannot be worked out again, each after those that it refers to. Left out: the list of migrations, which
 * a backup names instead, and what triggers keep, of which a view of the same name with "_now" says what it must be.
 */
const TABLES = `
  SELECT class.relname AS name,
    ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      ORDER BY attnum) AS columns,
    ARRAY(SELECT attribute.attname::text FROM pg_index AS index, unnest(index.indkey::smallint[]) WITH ORDINALITY AS part(number, place)
      JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid AND attribute.attnum = part.number
      WHERE index.indrelid = class.oid AND index.indisprimary ORDER BY part.place) AS key,
    ARRAY(SELECT DISTINCT target.relname::text FROM pg_constraint AS reference JOIN pg_class AS target ON target.oid = reference.confrelid
      WHERE reference.conrelid = class.oid AND reference.contype = 'f' AND target.oid <> class.oid) AS after
  FROM pg_class AS class
  WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND class.relname <> '_prisma_migrations'
    AND NOT EXISTS (SELECT FROM pg_class AS view WHERE view.relnamespace = class.relnamespace AND view.relkind = 'v'
      AND view.relname = class.relname || '_now')
  ORDER BY class.relname`

const SEQUENCES = `
  SELECT sequencename AS name, coalesce(last_value, start_value)::text AS value, last_value IS NOT NULL AS "isCalled"
  FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename`

/** Text comes out in one form whatever the server or the role is set to. */
const SETTINGS = `SET LOCAL DateStyle = 'ISO'; SET LOCAL TimeZone = 'UTC'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8'; SET LOCAL statement_timeout = 0`

/** Sets what text values look like, until the transaction ends. */
export async function setForm(client: pg.ClientBase): Promise<void> {
  await client.query(SETTINGS)
}

/** The tables of a database, in an order in which they can be filled. */
export async function backupTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<BackupTable & { readonly after: readonly string[] }>(TABLES)
  const ordered: BackupTable[] = []
  const rest = new Map(rows.map((row) => [row.name, row]))
  while (rest.size > 0) {
    const next = [...rest.values()].find(({ after }) => !after.some((name) => rest.has(name)))
    if (!next) throw new Error(`the tables ${[...rest.keys()].join(', ')} refer to each other in a circle`)
    rest.delete(next.name)
    ordered.push({ name: next.name, columns: next.columns, key: next.key })
  }
  return ordered
}

export async function backupSequences(client: pg.ClientBase): Promise<readonly BackupSequence[]> {
  return (await client.query<BackupSequence>(SEQUENCES)).rows
}

/** "public"."area" ("id", "slug"): how COPY names a table. */
export function copyTarget({ name, columns }: BackupTable): string {
  return `"public".${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')})`
}

/** The question by which a table's rows come out, in the order of its key. */
export function copySource({ name, columns, key }: BackupTable): string {
  const list = columns.map(pg.escapeIdentifier).join(', ')
  const order = (key.length > 0 ? key : columns).map(pg.escapeIdentifier).join(', ')
  return `COPY (SELECT ${list} FROM "public".${pg.escapeIdentifier(name)} ORDER BY ${order}) TO STDOUT`
}
