import pg from 'pg'

// Any number will do as long as nothing else of this application locks by it (lib/db/write-seeds.ts).
// Not that of keep_in_turn in the migrations, 20261126: they would wait for each other for ever.
const MIGRATING_LOCK = 20_261_201

/**
 * Runs an action while no other process migrates the same database. It is told which migrations were begun and not finished: a
 * migration and its record are one transaction (schema-engine-adapter.ts), so that nothing of these is in the database, and Prisma,
 * which cannot know that, would refuse to go on.
 */
export async function migrateAlone<T>(databaseUrl: string, action: (unfinished: readonly string[]) => Promise<T>): Promise<T> {
  const client = new pg.Client(databaseUrl)
  // A server that ends meanwhile is told by whatever is asked next.
  client.on('error', () => {})
  await client.connect()
  try {
    // Held by this connection: gone with this process, however it ends.
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATING_LOCK])
    return await action(await unfinishedMigrations(client))
  } finally {
    await client.end()
  }
}

async function unfinishedMigrations(client: pg.Client): Promise<readonly string[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS kept")
  if (!tables[0]?.kept) return []
  // Where a killed process's connection still runs, its row is there all the same; its transaction ends by itself.
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT DISTINCT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  )
  return rows.map(({ migration_name: name }) => name)
}
