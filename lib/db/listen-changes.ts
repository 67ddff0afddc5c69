import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** The channel of `tell_change` (prisma/migrations). */
const CHANNEL = 'cot_moc_change'
/** By this the servers on one database know how many they are. */
const APPLICATION = 'cot-moc front'
const OTHERS = `SELECT pid FROM pg_stat_activity WHERE application_name = '${APPLICATION}' AND datname = current_database() AND pid <> pg_backend_pid()`
const [FIRST_PAUSE, LONGEST_PAUSE] = [200, 5000]
/** A connection that died without a word is found out by this. */
const PATIENCE = 10_000
const PULSE = 10_000
/** Another server that says nothing for so long is not waited for: it may be gone, or cut off and about to notice. */
const PATIENCE_WITH_OTHERS = 2000

export interface ChangeListener {
  /** Whether every change is heard at the moment; while not, some may be missed. */
  readonly connected: boolean
  /**
   * Resolves when all that was committed before this call has been handed on, here and by every other server that listens
   * and answers; rejects when that cannot be known of this one.
   */
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
  const waiting = new Map<string, { readonly here: () => void; readonly there: (pid: number) => void }>()

  let asking: Promise<unknown> = Promise.resolve()
  // One question after the other: a connection answers them in turn.
  const ask = (sql: string): Promise<Readonly<Record<string, unknown>>> => {
    const answer = asking.then(async () => {
      if (!client) throw new Error('the database is not connected')
      return (await client.query({ text: sql, query_timeout: PATIENCE } as pg.QueryConfig)).rows[0] ?? {}
    })
    asking = answer.catch(() => {})
    return answer
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
      application_name: APPLICATION,
    })
    next.on('error', () => lose(next))
    next.on('end', () => lose(next))
    next.on('notification', ({ payload = '', processId }) => {
      const [, said, mark = ''] = /^(sync|heard) (.+)$/.exec(payload) ?? []
      const handle = async () => {
        if (said === 'heard') return waiting.get(mark)?.there(processId)
        if (said !== 'sync') return heard.change(payload, ask)
        const own = waiting.get(mark)
        if (own) own.here()
        else if (client === next) await ask(`SELECT pg_notify('${CHANNEL}', 'heard ${mark}')`)
      }
      work = work.then(handle).catch(() => lose(next))
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
      const heardBy = new Set<number>()
      let others: readonly number[] | null = null
      let allHeard = () => {}
      const there = new Promise<void>((resolve) => {
        allHeard = () => {
          if (others?.every((pid) => heardBy.has(pid))) resolve()
        }
      })
      try {
        // Notifications arrive in the order of commits, so our own comes after every earlier one.
        const here = new Promise<void>((resolve) => {
          waiting.set(mark, {
            here: resolve,
            there: (pid) => {
              heardBy.add(pid)
              allHeard()
            },
          })
        })
        const told = ask(`SELECT ARRAY(${OTHERS}) AS others, pg_notify('${CHANNEL}', 'sync ${mark}')`)
        const [row] = await Promise.all([told, within(PATIENCE, here)])
        others = row.others as number[]
        allHeard()
        await within(PATIENCE_WITH_OTHERS, there).catch(() => {})
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

async function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database did not answer in time')), milliseconds)
  })
  await Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
