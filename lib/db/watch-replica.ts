import pg from 'pg'
import { parseLogPosition, REPLAYED } from './log-position.ts'

export interface ReplicaWatch {
  /** How far it is known to have come; null while it cannot be asked. */
  readonly replayed: bigint | null
  /** Something went wrong: it is not asked until it has answered here again. */
  doubt(): void
  /** Further than known is needed: look again soon. */
  hurry(): void
  close(): Promise<void>
}

/** Between two looks while nobody waits, while somebody does, and while it does not answer (milliseconds). */
const [PAUSE, SHORT_PAUSE, AWAY_PAUSE] = [500, 20, 1000]
/** A replica that takes longer is as good as away (milliseconds). */
const PATIENCE = 2000

/** Asks a standby again and again how far it has come, over a connection of its own. */
export function watchReplica(url: string): ReplicaWatch {
  let replayed: bigint | null = null
  let client: pg.Client | null = null
  let [closed, looking, hurried] = [false, false, false]
  let timer: NodeJS.Timeout | undefined

  const lose = (lost: pg.Client) => {
    if (client !== lost) return
    client = null
    replayed = null
    void lost.end().catch(() => {})
  }
  const connected = async (): Promise<pg.Client> => {
    if (client) return client
    const next = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE, application_name: 'cot-moc replica' })
    // Its end is known at once, not at the next look.
    next.on('error', () => lose(next))
    next.on('end', () => lose(next))
    await next.connect()
    client = next
    return next
  }
  const look = async (): Promise<void> => {
    looking = true
    hurried = false
    try {
      const asked = await connected()
      const { rows } = await asked.query({ text: REPLAYED, query_timeout: PATIENCE } as pg.QueryConfig)
      const [row] = rows as { standby: boolean; replayed: string | null }[]
      replayed = client === asked && row?.standby && row.replayed ? parseLogPosition(row.replayed) : null
    } catch {
      if (client) lose(client)
    }
    looking = false
    if (closed) return void client?.end().catch(() => {})
    wait(client === null ? AWAY_PAUSE : hurried ? SHORT_PAUSE : PAUSE)
  }
  const wait = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), milliseconds)
    timer.unref()
  }
  void look()
  return {
    get replayed() {
      return replayed
    },
    doubt() {
      replayed = null
      if (client) this.hurry()
    },
    hurry() {
      if (hurried || client === null) return
      hurried = true
      if (!looking && !closed) wait(SHORT_PAUSE)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      const open = client
      client = null
      await open?.end().catch(() => {})
    },
  }
}
