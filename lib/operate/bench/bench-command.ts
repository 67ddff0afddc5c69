import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { endChildren } from '../child.ts'
import { readEnvironment } from '../environment.ts'
import { dataFolder } from '../project.ts'
import { withDatabase } from '../with-database.ts'
import { frontPart } from './front-part.ts'
import { type Measured, tableOf } from './measured.ts'
import { nginxPart } from './nginx-part.ts'
import { CONNECTIONS, SECONDS } from './pace.ts'

// `npm run bench`: prints a table and writes .data/bench.json. `npm run bench -- nginx` measures only the parts named.

const PARTS: Readonly<Record<string, (databaseUrl: string) => Promise<readonly Measured[]>>> = {
  front: frontPart,
  nginx: nginxPart,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}"; there are ${Object.keys(PARTS).join(', ')}.`)
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void endChildren().then(() => process.exit(130)))

const lines = await withDatabase(readEnvironment(process.env), async () => {
  const measured: Measured[] = []
  for (const [name, part] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    try {
      measured.push(...(await part(process.env.DATABASE_URL ?? '')))
    } finally {
      await endChildren()
    }
  }
  return measured
})
const machine = {
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? '',
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
}
mkdirSync(dataFolder, { recursive: true })
writeFileSync(
  join(dataFolder, 'bench.json'),
  `${JSON.stringify({ machine, connections: CONNECTIONS, seconds: SECONDS, lines }, null, 2)}\n`,
)
console.log(
  `\n${machine.cores} × ${machine.cpu}, Node ${machine.node}, ${machine.date}, ${CONNECTIONS} connections\n\n${tableOf(lines)}`,
)
process.exit(0)
