import { join } from 'node:path'
import { authSecret } from '../../auth-secret.ts'
import { buildApp } from '../../build-app.ts'
import { freePortFrom } from '../../postgres/free-port.ts'
import { prepareClient } from '../../prepare-client.ts'
import { dataFolder } from '../../project.ts'
import { started } from '../bench-world.ts'
import { type Times, timesOf } from './times-of.ts'

/** An address that is asked for, another one each turn: none is answered from what is kept. */
export interface Served {
  readonly name: string
  readonly path: (turn: number) => string
}

const slug = (turn: number) => ['lao-cai', 'dien-bien', 'ha-noi', 'da-nang', 'ca-mau', 'thanh-hoa'][turn % 6]
const from = (turn: number) => 1950 + ((turn * 11) % 70)

/** Pages and answers of the kinds that readers open most. */
export const SERVED: readonly Served[] = [
  {
    name: 'API, 100 figures of a province',
    path: (turn) => `/api/v1/observations?province=${slug(turn)}&time=${from(turn)}..2050&limit=100`,
  },
  {
    name: 'API, 100 events of a province',
    path: (turn) => `/api/v1/events?province=${slug(turn)}&time=${from(turn)}..2050&limit=100`,
  },
  { name: 'the dashboard of a province', path: (turn) => `/?province=${slug(turn)}&time=${from(turn)}..${from(turn) + 20}` },
  { name: 'the timeline of some years', path: (turn) => `/timeline?time=${from(turn)}..${from(turn) + 5}` },
  { name: 'an indicator', path: (turn) => `/indicators/grdp-growth?province=${slug(turn)}&time=${from(turn)}..2050` },
]

export interface ServedTimes extends Times {
  readonly name: string
  readonly bytes: number
}

/** Builds the application if it is not built, and serves a database with it until `end`. */
export async function serve(
  databaseUrl: string,
): Promise<{ readonly url: string; ask(turns: number): Promise<readonly ServedTimes[]> }> {
  await prepareClient()
  await buildApp({ DATABASE_URL: databaseUrl })
  const port = await freePortFrom(4300)
  const secret = authSecret(join(dataFolder, 'auth-secret'))
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    AUTH_SECRET: secret,
    RATE_LIMIT: 'off',
    TODAY: '2026-11-22',
    CACHE_MB: '8',
  }
  const url = await started(['--import', 'tsx', 'lib/front/front-command.ts'], env, port)
  let asked = 0
  return {
    url,
    async ask(turns) {
      const told: ServedTimes[] = []
      for (const { name, path } of SERVED) {
        let bytes = 0
        const [times] = await timesOf(turns, async () => {
          // Another address each time; what was kept before facts were added is out of date.
          const answer = await fetch(`${url}${path(asked++)}`)
          const body = await answer.arrayBuffer()
          if (answer.status !== 200) throw new Error(`${path(asked - 1)} answered ${answer.status}`)
          bytes = Math.max(bytes, body.byteLength)
        })
        if (times) told.push({ name, bytes, ...times })
      }
      return told
    },
  }
}
