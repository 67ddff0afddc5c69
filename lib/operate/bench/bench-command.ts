import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { endChildren } from '../child.ts'
import { readEnvironment } from '../environment.ts'
import { dataFolder } from '../project.ts'
import { seedDatabase } from '../seed-database.ts'
import { step } from '../step.ts'
import { withDatabase } from '../with-database.ts'
import type { BenchPart, PartResult } from './bench-part.ts'
import { benchWorld, endWorld } from './bench-world.ts'
import { tableOf } from './measured.ts'
import { fuzz } from './parts/fuzz.ts'
import { growth } from './parts/growth.ts'
import { kept } from './parts/kept.ts'
import { memory } from './parts/memory.ts'
import { nginx } from './parts/nginx.ts'
import { sight } from './parts/sight.ts'
import { zoom } from './parts/zoom.ts'

// `npm run bench [-- PART…]`: prints what was measured, each line beside a floor or a peer of the same run, and keeps it by
// parts in .data/bench.json.

const PARTS: readonly BenchPart[] = [sight, kept, memory, zoom, nginx, fuzz, growth]
const FILE = join(dataFolder, 'bench.json')

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void endChildren().then(() => process.exit(130)))

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !PARTS.some((part) => part.name === name))
if (unknown !== undefined) {
  console.error(`there is no part "${unknown}" (there are ${PARTS.map(({ name }) => name).join(', ')})`)
  process.exit(1)
}
const machine = {
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? '',
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
}
await withDatabase(readEnvironment(process.env), async () => {
  try {
    const databaseUrl = process.env.DATABASE_URL ?? ''
    // A page without facts would be measured as gladly as one with them.
    await step('seeds', () => seedDatabase(databaseUrl))
    const world = benchWorld(databaseUrl)
    for (const part of PARTS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
      const result = await part.run(world)
      keep(part.name, result)
      print(part.name, result)
    }
  } finally {
    await endWorld()
  }
})
process.exit(0)

/** Other parts keep what an earlier run found, with its date. */
function keep(name: string, result: PartResult): void {
  mkdirSync(dataFolder, { recursive: true })
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as { parts?: object }) : {}
  const parts = { ...before.parts, [name]: { machine, ...result } }
  writeFileSync(FILE, `${JSON.stringify({ parts }, null, 2)}\n`)
}

function print(name: string, { lines, tables = [] }: PartResult): void {
  console.log(`\n${name}: ${machine.cores} × ${machine.cpu}, Node ${machine.node}, ${machine.date}\n`)
  if (lines.length > 0) console.log(tableOf(lines))
  for (const { title, markdown } of tables) console.log(`\n${title}\n\n${markdown}`)
}
