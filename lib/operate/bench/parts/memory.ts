import { Agent } from 'node:http'
import { buildApp } from '../../build-app.ts'
import { prepareClient } from '../../prepare-client.ts'
import { step } from '../../step.ts'
import type { BenchPart } from '../bench-part.ts'
import { ask } from '../load.ts'
import { ownServer } from '../own-server.ts'

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 100_000)
const CONNECTIONS = 16
/** One in so many asks for something that nobody asked for before: a crawler among readers. */
const NEW_ONE_IN = 40
/** Room for kept answers that is full long before the end, so that growth is not the cache's. */
const CACHE_MB = '16'

/** An hour's worth of requests to a server of its own: what it holds in memory after the first tenth it is to hold at the end. */
export const memory: BenchPart = {
  name: 'memory',
  async run({ databaseUrl }) {
    await step('database client', prepareClient)
    await step('build', () => buildApp({ DATABASE_URL: databaseUrl }))
    const server = await step('server', () => ownServer(databaseUrl, { CACHE_MB }))
    const held: number[] = []
    await step(`${REQUESTS} requests over ${CONNECTIONS} connections`, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
      let asked = 0
      const connection = async () => {
        while (asked < REQUESTS) {
          const turn = asked++
          await ask(`${server.url}${address(turn)}`, { 'accept-encoding': 'br' }, agent)
          if (turn % (REQUESTS / 10) === 0) held.push(server.memory())
        }
      }
      await Promise.all(Array.from({ length: CONNECTIONS }, connection))
      agent.destroy()
      held.push(server.memory())
    })
    const megabytes = held.map((bytes) => Math.round(bytes / 1e6))
    const markdown = [
      `| ${megabytes.map((_, tenths) => `${tenths * 10} %`).join(' | ')} |`,
      `|${' --- |'.repeat(megabytes.length)}`,
      `| ${megabytes.join(' | ')} |`,
    ].join('\n')
    return {
      lines: [
        {
          name: `memory after ${REQUESTS} requests, beside after a tenth of them`,
          unit: 'MB',
          ours: megabytes.at(-1) ?? Number.NaN,
          floor: megabytes[1] ?? Number.NaN,
          goal: { most: 1.1 },
        },
      ],
      tables: [{ title: 'MB held after so much of the requests', markdown, rows: megabytes }],
    }
  },
}

/** The same forty addresses most of the time, and now and then one of many thousands. */
function address(turn: number): string {
  const number = turn % NEW_ONE_IN === 0 ? turn / NEW_ONE_IN : turn % 40
  const province = number % 2 === 0 ? 'lao-cai' : 'dien-bien'
  const from = 1909 + (number % 110)
  const years = `${from}..${from + 1 + (Math.floor(number / 110) % 30)}`
  const paths = [`/?province=${province}&time=${years}`, `/timeline?time=${years}`, `/api/v1/observations?time=${years}`]
  return paths[number % paths.length] ?? '/'
}
