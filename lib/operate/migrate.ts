import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrateAlone } from './migrate-alone.ts'
import { projectFolder } from './project.ts'
import { type SchemaFile, schemaEngineMessage, withSchemaEngine } from './schema-engine.ts'

const NO_FILTERS = { externalTables: [], externalEnums: [] }

/** A migration did not apply; the database is as it was before it. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Where the migrations and the schema lie; another folder is for tests. */
export interface MigrationSource {
  readonly folder: string
}

const OURS: MigrationSource = { folder: join(projectFolder, 'prisma') }

/**
 * Applies what the database does not have yet, in order; returns the names applied. Whoever does so at the same time waits. What
 * a killed process began is begun anew, and what failed is tried again. Throws a MigrationError.
 */
export function applyMigrations(databaseUrl: string, source: MigrationSource = OURS): Promise<readonly string[]> {
  return migrateAlone(databaseUrl, async (unfinished) => {
    const { appliedMigrationNames } = await asked(databaseUrl, source, async (engine) => {
      for (const migrationName of unfinished) await engine.markMigrationRolledBack({ migrationName })
      return engine.applyMigrations({ migrationsList: migrationsList(source), filters: NO_FILTERS })
    })
    return appliedMigrationNames
  })
}

/** The SQL that would bring what the migrations make to what schema.prisma says; '' when they agree. Needs CREATE DATABASE. */
export async function migrationDrift(databaseUrl: string, source: MigrationSource = OURS): Promise<string> {
  const { exitCode, stdout } = await asked(databaseUrl, source, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationsList(source) },
      to: { tag: 'schemaDatamodel', files: [schemaFile(source)] },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    }),
  )
  return exitCode === 0 ? '' : (stdout ?? 'the migrations and schema.prisma differ')
}

async function asked<T>(databaseUrl: string, source: MigrationSource, ask: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  try {
    return await withSchemaEngine(databaseUrl, schemaFile(source), ask)
  } catch (error) {
    throw new MigrationError(schemaEngineMessage(error))
  }
}

function schemaFile({ folder }: MigrationSource): SchemaFile {
  const path = join(folder, 'schema.prisma')
  return { path, content: readFileSync(path, 'utf8') }
}

function migrationsList({ folder }: MigrationSource) {
  const baseDir = join(folder, 'migrations')
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}
