import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** The channel of `tell_change` (prisma/migrations). */
const CHANNEL = 'cot_moc_change'
const [FIRST_PAUSE, LONGEST_PAUSE] = [200, 5000]
/** A connection that died without a word is found out by this. */
const PATIENCE = 10_000
const PULSE = 10_000

export interface ChangeListener {
  /** Whether every change is heard at the moment; while not, some may be missed. */
  readonly connected: boolean
  /** Resolves when all that was committed before this call has been handed on; rejects when that cannot be known. */
  settled(): Promise<void>
  /** One row of a small question, for health checks. Rejects when the database does not answer. */
  ask(sql: string): Promise<Readonly<Record<string, unknown>>>
  close(): Promise<void>
}

interface Heard {
  /** Called for each notification, one after the other; `ask` speaks to the same database. */
  readonly change: (payload: string, ask: ChangeListener['ask']) => Promise<void>
  /** The connection stands, and stands anew: whatever happened in between was not heard. */
  readonly connected: (ask: ChangeListener['ask']) => Promise<void>
  readonly lost: () => void
}

/** Listens for what transactions change, reconnecting for ever. */
export function listenChanges(url: string, heard: Heard): ChangeListener {
  let client: pg.Client | null = null
  let closed = false
  let pause = FIRST_PAUSE
  let retry: NodeJS.Timeout | undefined
  let work: Promise<void> = Promise.resolve()
  const waiting = new Map<string, () => void>()

  const ask = async (sql: string): Promise<Readonly<Record<string, unknown>>> => {
    if (!client) throw new Error('the database is not connected')
    return (await client.query({ text: sql, query_timeout: PATIENCE } as pg.QueryConfig)).rows[0] ?? {}
  }
  const lose = (lost: pg.Client) => {
    if (client !== lost) return
    client = null
    heard.lost()
    void lost.end().catch(() => {})
    if (!closed) retry = setTimeout(connect, pause)
  }
  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: PATIENCE,
      keepAlive: true,
      application_name: 'cot-moc front',
    })
    next.on('error', () => lose(next))
    next.on('end', () => lose(next))
    next.on('notification', ({ payload = '' }) => {
      const sync = /^sync (.+)$/.exec(payload)?.[1]
      work = work.then(() => (sync ? waiting.get(sync)?.() : heard.change(payload, ask))).catch(() => lose(next))
    })
    try {
      await next.connect()
      // Our own notifications are read again at once or not at all: they need not reach the disk.
      await next.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}`)
      if (closed) return void next.end()
      client = next
      // What is heard meanwhile waits until this is done.
      work = work.then(() => heard.connected(ask))
      await work
      pause = FIRST_PAUSE
    } catch {
      work = Promise.resolve()
      pause = Math.min(pause * 2, LONGEST_PAUSE)
      if (client === next) return lose(next)
      void next.end().catch(() => {})
      if (!closed) retry = setTimeout(connect, pause)
    }
  }
  void connect()
  // A line that is cut without a word would be listened to for ever.
  const pulse = setInterval(() => {
    const asked = client
    if (asked) ask('SELECT 1').catch(() => lose(asked))
  }, PULSE)
  pulse.unref()
  return {
    get connected() {
      return client !== null
    },
    ask,
    async settled() {
      const mark = randomUUID()
      // Notifications arrive in the order of commits, so our own comes after every earlier one.
      const arrived = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the database did not answer in time')), PATIENCE)
        waiting.set(mark, () => {
          clearTimeout(timer)
          resolve()
        })
      })
      try {
        await Promise.all([arrived, ask(`SELECT pg_notify('${CHANNEL}', 'sync ${mark}')`)])
      } finally {
        waiting.delete(mark)
      }
    },
    async close() {
      closed = true
      clearTimeout(retry)
      clearInterval(pulse)
      const open = client
      client = null
      await open?.end().catch(() => {})
    },
  }
}
