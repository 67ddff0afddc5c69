import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { schemaEngineAdapter } from './schema-engine-adapter.ts'

/** The path and the text of a Prisma schema. */
export interface SchemaFile {
  readonly path: string
  readonly content: string
}

interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

let loaded = false
let panic = ''

/**
 * Asks Prisma's own schema engine, compiled to WebAssembly: the native one is downloaded at install time from a host that
 * many networks close. `schema` is the path and the text of schema.prisma. Nothing stays open afterwards.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: SchemaFile,
  ask: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  if (!loaded) await load()
  const adapter = schemaEngineAdapter(databaseUrl)
  try {
    const opened = await engine.SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    )
    const answer = await ask(opened)
    opened.free()
    return answer
  } finally {
    await adapter.close()
  }
}

/** The engine's own words for what went wrong, led by the migration it happened in; without its list of Rust functions. */
export function schemaEngineMessage(error: unknown): string {
  const text = panic || (error instanceof Error ? error.message : String(error))
  const migration = /migration_name="([^"]+)"/.exec(text)?.[1]
  const words = text.split(/\n\s+0: /)[0]?.trim() ?? text
  return migration ? `${migration}: ${words}` : words
}

async function load(): Promise<void> {
  // Where the engine leaves the message of a panic; without it one sees only "reading 'set_message'".
  const registry = {
    set_message(message: string) {
      panic = message
    },
  }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry })
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(join(dirname(path), 'schema_engine_bg.wasm'))
  const imports = { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  ;(engine as unknown as EngineModule).__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  loaded = true
}
