import { readEnvironment } from '../operate/environment.ts'
import { withDatabase } from '../operate/with-database.ts'
import { database } from './client.ts'
import { keptDifferences } from './kept-differences.ts'

// `npm run kept [-- --anew]`: compares what the database keeps of its facts (counts, columns) with the facts; --anew works it out again.

await withDatabase(readEnvironment(process.env), async () => {
  if (process.argv.includes('--anew')) await database().$executeRaw`SELECT keep_everything_anew()`
  const differences = await keptDifferences(database())
  for (const difference of differences) console.log(JSON.stringify(difference))
  console.log(differences.length === 0 ? 'What is kept agrees with the facts.' : `${differences.length} differences.`)
  process.exitCode = differences.length === 0 ? 0 : 1
})
