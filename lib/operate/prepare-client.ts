import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './child.ts'
import { projectFolder } from './project.ts'
import { sourceHash } from './source-hash.ts'

/**
 * Generates the Prisma client unless the one that is there was made from the same schema; true when it was made anew.
 * Generating needs no engine, but the command looks for one to download unless it is given any program.
 */
export async function prepareClient(): Promise<boolean> {
  const stamp = join(projectFolder, 'lib', 'db', 'generated', '.made-from')
  const hash = sourceHash(projectFolder, ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  const { code, output } = await runNode(['node_modules/prisma/build/index.js', 'generate'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  })
  if (code !== 0) throw new Error(`prisma generate ended with ${code}:\n${output}`)
  writeFileSync(stamp, hash)
  return true
}
