import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

const CHAR_OID = 18
const TEXT_OID = 25
/** `ColumnTypeEnum.Character` of driver-adapter-utils, which the engine expects for PostgreSQL's one-byte "char". */
const CHARACTER_COLUMN = 6

/** The engine frees itself without closing what it talked through; `close` does. */
export interface SchemaEngineAdapter extends SqlMigrationAwareDriverAdapterFactory {
  close(): Promise<void>
}

/**
 * What Prisma's schema engine talks to PostgreSQL through: adapter-pg with four corrections (seen with 7.10.0).
 * A script is sent whole and in one transaction with its record, so a function body may hold semicolons and a migration that fails
 * or is killed leaves nothing behind; the shadow
 * database is really connected to (a connection string would win over its name) and is dropped after its connections are
 * closed; and the catalogue's "char" columns are read, which the stock adapter refuses.
 */
export function schemaEngineAdapter(databaseUrl: string): SchemaEngineAdapter {
  const config = connectionParts(databaseUrl)
  const open: SqlDriverAdapter[] = []
  const remember = async (adapter: Promise<SqlDriverAdapter>) => {
    open.push(await adapter)
    return adapter
  }
  return {
    async close() {
      for (const adapter of open) await adapter.dispose()
    },
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => remember(connect(config)),
    async connectToShadowDb() {
      const name = `prisma_migrate_shadow_db_${randomUUID()}`
      await runOn(config, `CREATE DATABASE "${name}"`)
      return connect({ ...config, database: name }, () => runOn(config, `DROP DATABASE IF EXISTS "${name}"`))
    },
  }
}

async function connect(config: pg.PoolConfig, afterClosing: () => Promise<void> = async () => {}): Promise<SqlDriverAdapter> {
  const pool = new CatalogPool(config)
  const stock = await new PrismaPg(pool).connect()
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    executeRaw: (query) => stock.executeRaw(query),
    startTransaction: (isolation) => stock.startTransaction(isolation),
    getConnectionInfo: () => stock.getConnectionInfo(),
    async queryRaw(query) {
      const result = await stock.queryRaw(query)
      return {
        ...result,
        columnTypes: result.columnTypes.map((type, index) => (pool.charColumns.has(index) ? CHARACTER_COLUMN : type)),
      }
    },
    async executeScript(script) {
      await inTransaction(pool, script).catch((error: unknown) => {
        throw error instanceof pg.DatabaseError ? inEngineTerms(error) : error
      })
    },
    async dispose() {
      await pool.end()
      await afterClosing()
    },
  }
}

/**
 * Runs a script and says in the same transaction that it is done: whoever is killed, here or in the server, leaves either all of it
 * and the record, or neither. The end is sent apart: a server goes on with what it was sent when whoever sent it is gone.
 */
async function inTransaction(pool: pg.Pool, script: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(script)
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS kept")
    if (rows[0]?.kept) {
      await client.query(
        'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE finished_at IS NULL AND rolled_back_at IS NULL',
      )
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** A pool that passes "char" columns off as text and remembers where they were; the engine asks one question at a time. */
class CatalogPool extends pg.Pool {
  charColumns: ReadonlySet<number> = new Set()

  // biome-ignore lint/suspicious/noExplicitAny: pg declares eight overloads of query, all of which pass through here.
  override async query(...args: any[]): Promise<any> {
    const result = await (super.query as (...all: unknown[]) => Promise<pg.QueryArrayResult<unknown[]>>)(...args)
    this.charColumns = new Set(result.fields?.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : [])) ?? [])
    for (const index of this.charColumns) {
      const field = result.fields[index]
      if (field) field.dataTypeID = TEXT_OID
      // An empty "char" is the zero byte to the engine.
      for (const row of result.rows) if (row[index] === '') row[index] = '\0'
    }
    return result
  }
}

/** The engine passes on only errors that it knows the shape of. */
function inEngineTerms({ message, code, severity, detail, column, hint }: pg.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({
    kind: 'postgres',
    code: code ?? '',
    severity: severity ?? 'ERROR',
    message,
    detail,
    column,
    hint,
  })
}

async function runOn(config: pg.PoolConfig, sql: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function connectionParts(databaseUrl: string): pg.PoolConfig {
  const url = new URL(databaseUrl)
  return {
    host: decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(url.searchParams.get('sslmode') === 'require' && { ssl: { rejectUnauthorized: false } }),
  }
}
