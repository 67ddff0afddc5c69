import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'

/**
 * From a clean clone to a running TypeScript entry: checks Node, installs, then loads the module in this same process,
 * so that there is one process to signal and one exit code.
 * @param {string} entry a file beside this one
 * @param {boolean} [forTests] whether what only tests and builds need must be installed
 * @returns {Promise<void>}
 */
export async function handOver(entry, forTests = true) {
  requireNode()
  const folder = fileURLToPath(new URL('../..', import.meta.url))
  process.chdir(folder)
  await ensureInstalled(folder, forTests)
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL(entry, import.meta.url).href)
}
