import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { authSecret } from '../auth-secret.ts'
import { buildApp } from '../build-app.ts'
import { endChildren, runNode, startNode } from '../child.ts'
import { freePortFrom } from '../postgres/free-port.ts'
import { prepareClient } from '../prepare-client.ts'
import { dataFolder, projectFolder } from '../project.ts'
import { step } from '../step.ts'
import { writeFloorApp } from './floor-app.ts'

const NEXT = join(projectFolder, 'node_modules/next/dist/bin/next')

/** What the parts of the bench measure, started when the first of them asks. Everything ends with the bench. */
export interface BenchWorld {
  readonly databaseUrl: string
  /** Address of the built application, alone on its port, without a limit of requests. */
  readonly ours: () => Promise<string>
  /** Address of an application of the same Next that does the least it can (floor-app.ts). */
  readonly floor: () => Promise<string>
}

/** The page and the answer that the floor's are as large as. */
export const [PAGE, ANSWER] = ['/', '/api/v1/observations']

export function benchWorld(databaseUrl: string): BenchWorld {
  const ours = once(async () => {
    await step('database client', prepareClient)
    await step('build', () => buildApp({ DATABASE_URL: databaseUrl }))
    const port = await freePortFrom(4100)
    const secret = authSecret(join(dataFolder, 'auth-secret'))
    const env = { DATABASE_URL: databaseUrl, PORT: String(port), AUTH_SECRET: secret, RATE_LIMIT: 'off' }
    return step('server', () => started(['--import', 'tsx', 'lib/front/front-command.ts'], env, port))
  })
  const floor = once(async () => {
    const url = await ours()
    const [page, answer] = await Promise.all([fetch(`${url}${PAGE}`), fetch(`${url}${ANSWER}`)])
    const [pageText, text] = await Promise.all([page.text(), answer.text()])
    return step('floor', async () => {
      writeFloorApp(floorFolder, { text: pageLike(pageText) }, { text, type: answer.headers.get('content-type') ?? '' })
      const { code, output } = await runNode([NEXT, 'build', floorFolder], PRODUCTION)
      if (code !== 0) throw new Error(output)
      const port = await freePortFrom(4200)
      return started([NEXT, 'start', floorFolder, '-H', '127.0.0.1', '-p', String(port)], PRODUCTION, port)
    })
  })
  return { databaseUrl, ours, floor }
}

/** Ends what was started, and removes what was written for it. */
export async function endWorld(): Promise<void> {
  await endChildren()
  rmSync(floorFolder, { recursive: true, force: true })
}

const floorFolder = join(dataFolder, 'bench-floor')
const PRODUCTION = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A page stands twice in what Next sends, as HTML and once more, escaped, as flight data: two fifths come out as the whole. */
function pageLike(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const text = body.replaceAll(/<script[\s\S]*?<\/script>/g, '')
  return text.slice(0, Math.floor(html.length * 0.42))
}

/** Starts a Node program that serves on a port, and waits until it answers. Throws when it ends before. */
export async function started(args: readonly string[], env: Readonly<Record<string, string>>, port: number): Promise<string> {
  mkdirSync(dataFolder, { recursive: true })
  const server = startNode(args, env, ['ignore', 'ignore', 'inherit'])
  const url = `http://127.0.0.1:${port}`
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  while (
    !(await fetch(url, { method: 'HEAD' }).then(
      () => true,
      () => false,
    ))
  ) {
    if (ended) throw new Error(`${args.join(' ')} ended before it answered`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return url
}
