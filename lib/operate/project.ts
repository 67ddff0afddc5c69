import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** What the commands keep between runs: the embedded database, locks, records of running processes. Safe to delete when nothing runs. */
export const dataFolder = join(projectFolder, '.data')
