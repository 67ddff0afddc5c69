import { type AddressInfo, BlockList } from 'node:net'
import { rendererAt } from '../../front/ask-renderer.ts'
import { createFront } from '../../front/front.ts'
import type { Logged } from '../../front/log-line.ts'

/** A front on a port of its own, for tests of what happens to it. */
export interface OpenedFront {
  readonly port: number
  readonly logged: readonly Logged[]
  /** Whether it hears what changes in the database. */
  readonly hears: () => boolean
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  close(): Promise<void>
}

interface OpenedFrontSetup {
  readonly databaseUrl: string
  /** Where the renderer listens. */
  readonly renderer: number
  readonly patience?: number
  readonly perMinute?: number
  /** Of questions to the renderer, how many are asked at once and how many more may wait. */
  readonly atOnce?: number
  readonly waiting?: number
}

export async function openedFront(setup: OpenedFrontSetup): Promise<OpenedFront> {
  const { databaseUrl, renderer, patience = 60_000, perMinute = null, atOnce, waiting } = setup
  const logged: Logged[] = []
  const front = createFront({
    databaseUrl,
    hasReplicas: false,
    proxies: new BlockList(),
    ask: rendererAt(() => renderer, { ...(atOnce && { atOnce }), ...(waiting && { waiting }) }),
    host: 'example.org',
    today: () => '2026-11-26',
    cacheBytes: 16 * 1024 * 1024,
    perMinute,
    log: (line) => logged.push(line),
    patience,
  })
  await new Promise<void>((resolve) => front.server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = front.server.address() as AddressInfo
  return {
    port,
    logged,
    hears: () => front.changes.connected,
    get: (path, headers = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' }),
    close: () => front.close(),
  }
}
