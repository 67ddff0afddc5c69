import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationDrift } from './migrate.ts'
import { joinCluster } from './postgres/cluster.ts'
import { dataFolder, projectFolder } from './project.ts'

// `npm run migration -- NAME`: writes what schema.prisma has and the migrations have not as the next migration.
const name = process.argv[2] ?? ''

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(`"${name}" is no name for a migration; expected lower-case words joined by "_": npm run migration -- add_horizon`)
  process.exit(1)
}

const cluster = await joinCluster(join(dataFolder, 'postgres'))
try {
  const sql = await migrationDrift(await cluster.database('cotmoc'))
  if (sql === '') {
    console.log('The migrations already make what prisma/schema.prisma says.')
  } else {
    const stamp = new Date().toISOString().slice(0, 19).replace(/\D/g, '')
    const folder = join(projectFolder, 'prisma', 'migrations', `${stamp}_${name}`)
    mkdirSync(folder)
    writeFileSync(join(folder, 'migration.sql'), sql)
    console.log(`Wrote ${join('prisma', 'migrations', `${stamp}_${name}`, 'migration.sql')}. Read it before you apply it.`)
  }
} finally {
  await cluster.leave()
}
