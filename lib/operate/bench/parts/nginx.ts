import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNginx, type Nginx, startNginx } from '../../nginx/start-nginx.ts'
import { freePortFrom } from '../../postgres/free-port.ts'
import { step } from '../../step.ts'
import type { BenchPart } from '../bench-part.ts'
import { ANSWER, type BenchWorld, PAGE } from '../bench-world.ts'
import type { Load } from '../load.ts'
import { type Measured, speeds } from '../measured.ts'
import { processorSeconds } from '../processor-time.ts'
import { rawLoad } from '../raw-load.ts'

const [CONNECTIONS, SECONDS] = [64, Number(process.env.BENCH_SECONDS ?? 8)]
const [GOAL, ROUNDS] = [0.8, 8]
const MEASURED = [
  ['page', PAGE],
  ['API answer', ANSWER],
] as const
const HEADERS = { 'accept-encoding': 'gzip' }

/** Answers out of nginx's cache, kept there by our headers, beside the same bytes as files that the same nginx sends. */
export const nginx: BenchPart = { name: 'nginx', run: async (world) => ({ lines: await measured(world) }) }

async function measured(world: BenchWorld): Promise<readonly Measured[]> {
  const program = findNginx()
  if (!program) {
    console.log('– nginx: not measured, there is none here (apt-get install nginx-light)')
    return []
  }
  const ours = await world.ours()
  const [port, floorPort] = [await freePortFrom(4300), await freePortFrom(4400)]
  const folder = mkdtempSync(join(tmpdir(), 'cot-moc-nginx-'))
  mkdirSync(join(folder, 'floor'))
  const bodies = await Promise.all(MEASURED.map(([, path]) => packedBody(ours + path)))
  for (const [index, { body }] of bodies.entries()) writeFileSync(join(folder, 'floor', String(index)), body)
  const files = bodies.map(
    ({ type }, index) => `    location = /${index} { default_type "${type}"; add_header Content-Encoding gzip; }\n`,
  )
  const more = `  server {\n    listen 127.0.0.1:${floorPort};\n    root ${join(folder, 'floor')};\n${files.join('')}  }\n`
  const running = await startNginx(program, { folder, port, servers: [Number(new URL(ours).port)], keeps: true, more })
  try {
    const lines: Measured[] = []
    for (const [index, [name, path]] of MEASURED.entries()) {
      await kept(running.url + path)
      const floor = `http://127.0.0.1:${floorPort}/${index}`
      lines.push(...(await step(`load: nginx, ${name}`, () => beside(running, name, running.url + path, floor))))
    }
    return lines
  } finally {
    await running.stop()
    rmSync(folder, { recursive: true })
  }
}

/**
 * Both in short turns, so that a machine that is busy for a while is busy for both; by the clock, and by nginx's own
 * processor time, which the client's does not hide.
 */
async function beside({ pid }: Nginx, name: string, ours: string, floor: string): Promise<readonly Measured[]> {
  const sums = [ours, floor].map((url) => ({ url, answers: 0, used: 0, last: null as Load | null }))
  const seconds = SECONDS / ROUNDS
  for (let round = 0; round < ROUNDS; round++) {
    for (const sum of sums) {
      const before = processorSeconds(pid)
      sum.last = await rawLoad({ url: sum.url, headers: HEADERS, connections: CONNECTIONS, seconds })
      sum.used += processorSeconds(pid) - before
      sum.answers += sum.last.perSecond * seconds
    }
  }
  const per = (time: 'clock' | 'processor') =>
    sums.map(({ answers, used, last }) => {
      if (!last) throw new Error('a load was not measured')
      return { ...last, perSecond: answers / (time === 'clock' ? SECONDS : used) }
    }) as [Load, Load]
  return [
    speeds(`${name} out of nginx's cache, gzip, beside a file of its bytes`, ...per('clock'), GOAL),
    speeds(`${name}, by a second of nginx's own processor time`, ...per('processor'), GOAL),
  ]
}

/** Throws unless nginx keeps the answer: else something else would be measured. */
async function kept(url: string): Promise<void> {
  for (const wanted of ['MISS', 'HIT']) {
    const response = await fetch(url, { headers: HEADERS })
    await response.arrayBuffer()
    const said = response.headers.get('x-cache')
    if (response.status !== 200 || said !== wanted) throw new Error(`${url}: ${response.status}, ${said} (expected ${wanted})`)
  }
}

/** A body as it is sent, packed. */
function packedBody(url: string): Promise<{ readonly body: Buffer; readonly type: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: HEADERS }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => resolve({ body: Buffer.concat(chunks), type: response.headers['content-type'] ?? '' }))
    })
    sent.once('error', reject)
    sent.end()
  })
}
