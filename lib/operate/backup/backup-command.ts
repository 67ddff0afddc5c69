import { resolve } from 'node:path'
import { readEnvironment } from '../environment.ts'
import { applicationDatabase } from './application-database.ts'
import { BackupError } from './backup-manifest.ts'
import { writeBackup } from './write-backup.ts'

// `npm run backup -- FILE`: all of the database as of one moment, while it is in use.
const [file, ...more] = process.argv.slice(2)

async function run(): Promise<void> {
  if (!file || more.length > 0) throw new BackupError('expected one file to write: npm run backup -- cot-moc.sql.gz')
  const path = resolve(file)
  const sums = await applicationDatabase(readEnvironment(process.env), (url) => writeBackup(url, path, new Date()))
  for (const { name, rows } of sums) console.log(`${String(rows).padStart(10)} ${name}`)
  console.log(`\n${path}`)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
