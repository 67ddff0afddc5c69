import { join } from 'node:path'
import { authSecret } from '../auth-secret.ts'
import { freePortFrom } from '../postgres/free-port.ts'
import { dataFolder } from '../project.ts'
import { started } from './bench-world.ts'
import { childrenOf, descendants, memoryOf } from './memory-of.ts'

/** A server of a part of the bench alone, without a limit of requests, until the bench ends. */
export interface OwnServer {
  readonly url: string
  readonly port: number
  /** Bytes that its processes hold, without PostgreSQL's: those share pages that each of them is said to hold. */
  memory(): number
}

/** Serves a database with the built application. */
export async function ownServer(databaseUrl: string, env: Readonly<Record<string, string>>): Promise<OwnServer> {
  const port = await freePortFrom(4300)
  const secret = authSecret(join(dataFolder, 'auth-secret'))
  const before = childrenOf(process.pid)
  const url = await started(
    ['--import', 'tsx', 'lib/front/front-command.ts'],
    { DATABASE_URL: databaseUrl, PORT: String(port), AUTH_SECRET: secret, RATE_LIMIT: 'off', ...env },
    port,
  )
  const [front] = [...childrenOf(process.pid)].filter((pid) => !before.has(pid))
  if (front === undefined) throw new Error(`no process of its own serves ${url}`)
  return { url, port, memory: () => memoryOf(descendants(front)) }
}
