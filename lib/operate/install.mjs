import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exclusively } from './exclusive.mjs'

/**
 * Installs the dependencies unless node_modules already holds what package-lock.json asks for.
 * Ends the process when npm fails or is interrupted.
 * @param {string} folder the project
 * @param {boolean} [forTests] whether what only tests and builds need must be there too
 * @returns {Promise<void>}
 */
export async function ensureInstalled(folder, forTests = true) {
  if (isInstalled(folder)) return
  // A container: built already, and without the tools of tests and builds.
  if (!forTests && existsSync(join(folder, '.next', 'made-from')) && isInstalled(folder, false)) return
  await exclusively(
    join(folder, '.data', 'install.lock'),
    async () => {
      if (isInstalled(folder)) return
      const began = Date.now()
      console.log('… dependencies: npm ci (about a minute)')
      const code = await runNpmCi(folder)
      if (code !== 0) {
        console.error(`✗ dependencies: npm ci ended with exit code ${code}`)
        process.exit(code)
      }
      console.log(`✓ dependencies: installed (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    },
    (pid) => console.log(`… dependencies: another start (process ${pid}) is installing them`),
  )
}

/**
 * Whether node_modules is what package-lock.json describes, by the list that npm keeps there; it writes that last.
 * @param {string} folder
 * @param {boolean} [forTests] whether what only tests and builds need must be there too
 * @returns {boolean}
 */
export function isInstalled(folder, forTests = true) {
  const wanted = readPackages(join(folder, 'package-lock.json'))
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'))
  if (wanted === null) throw new Error(`no readable package-lock.json in ${folder}`)
  if (present === null) return false
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const there = present[path]
    // Packages for other platforms are optional and stay out.
    const mayLack = entry.optional || (!forTests && (entry.dev || entry.devOptional || entry.peer))
    if (there === undefined ? !mayLack : there.version !== entry.version) return false
  }
  return Object.keys(present).every((path) => path in wanted)
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean, peer?: boolean }> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * No install script is needed (start makes PostgreSQL's library links itself), so none is run.
 * @param {string} folder
 * @returns {Promise<number>} the exit code
 */
function runNpmCi(folder) {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' })
    : spawn('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  const forward = (signal) => child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`npm did not start: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward)
      resolve(signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : (code ?? 1))
    })
  })
}
