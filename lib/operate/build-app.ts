import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './child.ts'
import { projectFolder } from './project.ts'
import { sourceHash } from './source-hash.ts'

const SOURCES = [
  'app',
  'lib',
  'prisma/schema.prisma',
  'seeds/units.json',
  'seeds/map.json',
  'public',
  'proxy.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
]

/** Builds the application unless the build that is there was made from the same sources; true when it was made anew. */
export async function buildApp(env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const stamp = join(projectFolder, '.next', 'made-from')
  const hash = sourceHash(projectFolder, SOURCES)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  rmSync(stamp, { force: true })
  const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'build'], { ...env, NEXT_TELEMETRY_DISABLED: '1' })
  if (code !== 0) throw new Error(`next build ended with ${code}:\n${output}`)
  writeFileSync(stamp, hash)
  return true
}
