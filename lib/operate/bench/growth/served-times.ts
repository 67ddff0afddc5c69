import { buildApp } from '../../build-app.ts'
import { prepareClient } from '../../prepare-client.ts'
import { type OwnServer, ownServer } from '../own-server.ts'
import { type Times, timesOf } from './times-of.ts'

/** An address that is asked for, another one each turn: none is answered from what is kept. */
export interface Served {
  readonly name: string
  readonly path: (turn: number) => string
}

const pick = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T
const slug = (turn: number) => pick(['lao-cai', 'dien-bien', 'ha-noi', 'da-nang', 'ca-mau', 'thanh-hoa'], turn)
const from = (turn: number) => 1950 + ((turn * 11) % 70)
const topic = (turn: number) => pick(['economy', 'health', 'tourism', 'budget', 'history'], turn)
const indicator = (turn: number) => pick(['grdp-growth', 'cpi', 'grdp', 'exports', 'population', 'budget-revenue'], turn)
const word = (turn: number) => pick(['lao', 'moc', 'grdp', 'khai', 'thu', 'tinh'], turn)
const pastDay = (turn: number) => `202${4 + (turn % 2)}-0${1 + (turn % 9)}-15`
const window = (turn: number, years: number) => `time=${from(turn)}..${from(turn) + years}`

/** Pages and answers of every kind that asks for many facts, under every kind of filter. */
export const SERVED: readonly Served[] = [
  {
    name: 'API, 100 figures of a province',
    path: (turn) => `/api/v1/observations?province=${slug(turn)}&time=${from(turn)}..2050&limit=100`,
  },
  {
    name: 'API, 100 events of a province',
    path: (turn) => `/api/v1/events?province=${slug(turn)}&time=${from(turn)}..2050&limit=100`,
  },
  {
    name: 'API, events of a topic that were cancelled',
    path: (turn) => `/api/v1/events?topic=${topic(turn)}&status=cancelled&time=${from(turn)}..2050&limit=100`,
  },
  { name: 'API, figures by a word', path: (turn) => `/api/v1/observations?q=${word(turn)}&time=${from(turn)}..2050&limit=100` },
  {
    name: 'API, figures of a day long past',
    path: (turn) => `/api/v1/observations?province=${slug(turn)}&asOf=${pastDay(turn)}&limit=${40 + (turn % 60)}`,
  },
  {
    name: 'API, articles of a province',
    path: (turn) => `/api/v1/articles?province=${slug(turn)}&time=${from(turn)}..2050&limit=100`,
  },
  { name: 'API, areas that have a topic', path: (turn) => `/api/v1/provinces?topic=${topic(turn)}&time=${from(turn)}..2050` },
  {
    name: 'API, indicators that a province has',
    path: (turn) => `/api/v1/indicators?province=${slug(turn)}&time=${from(turn)}..2050`,
  },
  {
    name: 'the calendar of a province',
    path: (turn) => `/api/v1/events.ics?province=${slug(turn)}&${window(turn, 5)}`,
  },
  { name: 'the feed of a province', path: (turn) => `/api/v1/feed.atom?province=${slug(turn)}&time=${from(turn)}..2050` },
  { name: 'the dashboard of a province', path: (turn) => `/?province=${slug(turn)}&${window(turn, 20)}` },
  { name: 'the dashboard of the country', path: (turn) => `/?${window(turn, 20)}` },
  { name: 'the dashboard of an indicator', path: (turn) => `/?indicator=${indicator(turn)}&${window(turn, 40)}` },
  { name: 'the dashboard of a word', path: (turn) => `/?q=${word(turn)}&${window(turn, 40)}` },
  {
    name: 'the dashboard of a day long past',
    path: (turn) => `/?asOf=${pastDay(turn)}&province=${slug(turn)}&${window(turn, 20)}`,
  },
  { name: 'the timeline of some years', path: (turn) => `/timeline?${window(turn, 5)}` },
  { name: 'the timeline of a topic', path: (turn) => `/timeline?${window(turn, 30)}&topic=${topic(turn)}` },
  { name: 'a province', path: (turn) => `/provinces/${slug(turn)}?time=${from(turn)}..2050` },
  { name: 'an indicator', path: (turn) => `/indicators/${indicator(turn)}?province=${slug(turn)}&time=${from(turn)}..2050` },
  { name: 'the indicators of a province', path: (turn) => `/indicators?province=${slug(turn)}&time=${from(turn)}..2050` },
  { name: 'the articles of a year', path: (turn) => `/articles?time=${from(turn)}` },
  { name: 'the articles of a province', path: (turn) => `/articles?province=${slug(turn)}&time=${from(turn)}..2050` },
  { name: 'what is not said of a province', path: (turn) => `/silence?province=${slug(turn)}&${window(turn, 60)}` },
  { name: 'a picture', path: (turn) => `/picture/provinces/${slug(turn)}.svg?${window(turn, 20)}` },
  { name: 'a file', path: (turn) => `/data/provinces/${slug(turn)}.csv?${window(turn, 10)}` },
]

export interface ServedTimes extends Times {
  readonly name: string
  readonly bytes: number
}

/** A server of the growing database, until the bench ends. */
export interface GrowthServer {
  ask(turns: number): Promise<readonly ServedTimes[]>
  readonly memory: OwnServer['memory']
}

/** Builds the application if it is not built, and serves a database with it. */
export async function serve(databaseUrl: string): Promise<GrowthServer> {
  await prepareClient()
  await buildApp({ DATABASE_URL: databaseUrl })
  const { url, memory } = await ownServer(databaseUrl, { TODAY: '2026-11-22', CACHE_MB: '8' })
  let asked = 0
  return {
    memory,
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
