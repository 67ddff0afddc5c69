/** The names of the migrations that a database has, as one row. */
export const APPLIED_MIGRATIONS = `SELECT coalesce(array_agg(migration_name), '{}') AS names FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
