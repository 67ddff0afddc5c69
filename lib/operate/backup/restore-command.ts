import { resolve } from 'node:path'
import { readEnvironment } from '../environment.ts'
import { applicationDatabase } from './application-database.ts'
import { BackupError } from './backup-manifest.ts'
import { restoreBackup } from './restore-backup.ts'

// `npm run restore -- FILE`: fills an empty database with a backup.
const [file, ...more] = process.argv.slice(2)

async function run(): Promise<void> {
  if (!file || more.length > 0) throw new BackupError('expected one backup to read: npm run restore -- cot-moc.sql.gz')
  const { at, tables, migrated } = await applicationDatabase(readEnvironment(process.env), (url) =>
    restoreBackup(url, resolve(file)),
  )
  for (const { name, rows } of tables) console.log(`${String(rows).padStart(10)} ${name}`)
  console.log(`\nrestored as of ${at}${migrated.length > 0 ? `, then migrated: ${migrated.join(', ')}` : ''}`)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
