import { createServer } from 'node:net'

/** Whether nobody listens on a port of 127.0.0.1. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** The first free port from the one given on; throws when a hundred in a row are taken. */
export async function freePortFrom(first: number): Promise<number> {
  for (let port = first; port < first + 100 && port < 65_536; port += 1) if (await isPortFree(port)) return port
  throw new Error(`no free port from ${first} on (a hundred were tried)`)
}
