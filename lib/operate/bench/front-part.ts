import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { authSecret } from '../auth-secret.ts'
import { buildApp } from '../build-app.ts'
import { runNode } from '../child.ts'
import { freePortFrom } from '../postgres/free-port.ts'
import { prepareClient } from '../prepare-client.ts'
import { dataFolder, projectFolder } from '../project.ts'
import { step } from '../step.ts'
import { writeFloorApp } from './floor-app.ts'
import { type Load, load } from './load.ts'
import { type Measured, speeds, tail } from './measured.ts'
import { CONNECTIONS, SECONDS } from './pace.ts'
import { started } from './started.ts'

const PAGE = '/'
const ANSWER = '/api/v1/observations'
const NEXT = join(projectFolder, 'node_modules/next/dist/bin/next')
const floorFolder = join(dataFolder, 'bench-floor')

/** What is kept, beside what the same Next does at the least. */
export async function frontPart(databaseUrl: string): Promise<readonly Measured[]> {
  try {
    return await measured(databaseUrl)
  } finally {
    rmSync(floorFolder, { recursive: true, force: true })
  }
}

async function measured(databaseUrl: string): Promise<readonly Measured[]> {
  await step('database client', prepareClient)
  await step('build', () => buildApp({ DATABASE_URL: databaseUrl }))
  const port = await freePortFrom(4100)
  const env = { DATABASE_URL: databaseUrl, PORT: String(port), AUTH_SECRET: authSecret(join(dataFolder, 'auth-secret')) }
  const ours = await step('server', () => started(['--import', 'tsx', 'lib/front/front-command.ts'], env, port))
  const [page, answer] = await Promise.all([fetch(`${ours}${PAGE}`), fetch(`${ours}${ANSWER}`)])
  const [pageText, answerText] = await Promise.all([page.text(), answer.text()])
  const floor = await step('floor', async () => {
    writeFloorApp(floorFolder, { text: pageLike(pageText) }, { text: answerText, type: answer.headers.get('content-type') ?? '' })
    const { code, output } = await runNode([NEXT, 'build', floorFolder], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
    if (code !== 0) throw new Error(output)
    const floorPort = await freePortFrom(port + 1)
    return started(
      [NEXT, 'start', floorFolder, '-H', '127.0.0.1', '-p', String(floorPort)],
      { NODE_ENV: 'production' },
      floorPort,
    )
  })
  // A file as it lies on the disk, from our own Next: what its server does without any page.
  const file = readdirSync(join(projectFolder, '.next/static/chunks')).find((name) => name.endsWith('.js')) ?? ''
  console.log(`  ${PAGE}: ${pageText.length} characters; ${ANSWER}: ${answerText.length}; /_next/static/chunks/${file}`)

  const runs: Measured[] = []
  for (const [encoding, said] of [
    ['gzip', 'gzip'],
    ['identity', 'as it is'],
  ] as const) {
    const [kept, still] = await both(`${ours}${PAGE}`, `${floor}/page`, encoding, `page, ${said}`)
    runs.push(
      speeds(`kept page, ${said}, beside a static page of its size`, kept, still, 0.8),
      tail(`kept page, ${said}`, kept, 5),
    )
    const [api, constant] = await both(`${ours}${ANSWER}`, `${floor}/constant`, encoding, `answer, ${said}`)
    runs.push(
      speeds(`API answer, ${said}, beside a constant of its size`, api, constant, 0.9),
      tail(`API answer, ${said}`, api, 5),
    )
  }
  return runs
}

/** Ours and the floor in turns, twice each, so that a machine that is busy for a while is busy for both. */
async function both(ours: string, floor: string, encoding: string, name: string): Promise<readonly [Load, Load]> {
  const headers = { 'accept-encoding': encoding }
  return step(`load: ${name}`, async () => {
    const runs: Load[] = []
    for (const url of [ours, floor, ours, floor]) {
      await load({ url, headers, connections: 8, seconds: 1 })
      runs.push(await load({ url, headers, connections: CONNECTIONS, seconds: SECONDS / 2 }))
    }
    return [better(runs[0], runs[2]), better(runs[1], runs[3])] as const
  })
}

function better(one: Load | undefined, other: Load | undefined): Load {
  if (!one || !other) throw new Error('a load was not measured')
  return one.perSecond >= other.perSecond ? one : other
}

/** A page stands twice in what Next sends, as HTML and once more, escaped, as flight data: two fifths come out as the whole. */
function pageLike(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const text = body.replaceAll(/<script[\s\S]*?<\/script>/g, '')
  return text.slice(0, Math.floor(html.length * 0.42))
}
