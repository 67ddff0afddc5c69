import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '../../db/client.ts'
import { readIndicators } from '../../db/read-indicators.ts'

/** A small server in the place of Next: each answer is read from the database, and is 500 where that fails. */
export interface ReadingServer {
  readonly port: number
  /** Questions that it is busy with, and the most that it ever was. */
  readonly busy: number
  readonly busiest: number
  close(): Promise<void>
}

export async function readingServer(databaseUrl: string): Promise<ReadingServer> {
  const db = openDatabase(databaseUrl)
  let [busy, busiest] = [0, 0]
  const answer = async (response: ServerResponse) => {
    busy += 1
    busiest = Math.max(busiest, busy)
    try {
      const text = (await readIndicators(db)).map(({ slug }) => slug).join(' ')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<p>${text}</p>`)
    } catch {
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Error</p>')
    } finally {
      busy -= 1
    }
  }
  const server: Server = createServer((_, response) => void answer(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    get busy() {
      return busy
    },
    get busiest() {
      return busiest
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await db.$disconnect()
    },
  }
}
