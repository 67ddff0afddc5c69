import { step } from '../../step.ts'
import type { BenchPart } from '../bench-part.ts'
import { ANSWER, PAGE } from '../bench-world.ts'
import { type Load, load } from '../load.ts'
import { type Measured, speeds, tail } from '../measured.ts'

const [CONNECTIONS, SECONDS] = [64, Number(process.env.BENCH_SECONDS ?? 8)]

/** What the front keeps, beside what the same Next does at the least: answers a second, and how long the slowest wait. */
export const kept: BenchPart = {
  name: 'kept',
  run: async (world) => {
    const [ours, floor] = [await world.ours(), await world.floor()]
    console.log(`  ${PAGE}, ${ANSWER}; ${CONNECTIONS} connections`)
    const lines: Measured[] = []
    for (const [encoding, said] of [
      ['gzip', 'gzip'],
      ['identity', 'as it is'],
    ] as const) {
      const [page, still] = await both(`${ours}${PAGE}`, `${floor}/page`, encoding, `page, ${said}`)
      lines.push(
        speeds(`kept page, ${said}, beside a static page of its size`, page, still, 0.8),
        tail(`kept page, ${said}`, page, 5),
      )
      const [api, constant] = await both(`${ours}${ANSWER}`, `${floor}/constant`, encoding, `answer, ${said}`)
      lines.push(
        speeds(`API answer, ${said}, beside a constant of its size`, api, constant, 0.9),
        tail(`API answer, ${said}`, api, 5),
      )
    }
    return { lines }
  },
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
