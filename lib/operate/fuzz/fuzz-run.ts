import { type Chance, chanceOf } from './chance.ts'
import { faultsIn } from './faults-in.ts'
import { malformedBytes } from './malformed.ts'
import type { RequestCase } from './request-case.ts'
import { sentRaw, type Wire, type WireAnswer, wireTo } from './wire.ts'

export interface FuzzSetup {
  readonly port: number
  /** What is asked next. */
  readonly question: (chance: Chance) => RequestCase
  readonly seed: number
  readonly cases: number
  readonly connections: number
  /** Of a hundred cases, how many are no HTTP. */
  readonly malformed: number
  /** Milliseconds after which an answer counts as not given. */
  readonly patience: number
  readonly told?: (done: number) => void
}

/** A case that found something; its number with the seed makes it again. */
export interface Found {
  readonly number: number
  readonly what: string
  readonly faults: readonly string[]
}

export interface FuzzResult {
  readonly cases: number
  readonly found: readonly Found[]
  readonly statuses: Readonly<Record<string, number>>
  /** Milliseconds of all answered requests, the fastest first. */
  readonly times: readonly number[]
  readonly largest: number
}

/** Asks a server so many hostile things over several connections at once. Each case depends on the seed and its number alone. */
export async function fuzzed(setup: FuzzSetup): Promise<FuzzResult> {
  const found: Found[] = []
  const statuses: Record<string, number> = {}
  const times: number[] = []
  let [next, largest] = [0, 0]
  const connection = async () => {
    const wire = wireTo(setup.port)
    for (let number = next++; number < setup.cases; number = next++) {
      const chance = chanceOf(setup.seed + number)
      const case_ = chance.percent(setup.malformed) ? malformedBytes(chance) : setup.question(chance)
      const { what, faults, status, milliseconds, bytes } =
        case_ instanceof Uint8Array ? await raw(setup, case_) : await asked(wire, setup, case_)
      if (faults.length > 0) found.push({ number, what, faults })
      statuses[status] = (statuses[status] ?? 0) + 1
      if (milliseconds !== null) times.push(milliseconds)
      largest = Math.max(largest, bytes)
      if (number % 1000 === 999) setup.told?.(number + 1)
    }
    wire.close()
  }
  await Promise.all(Array.from({ length: setup.connections }, connection))
  return { cases: setup.cases, found, statuses, times: times.sort((a, b) => a - b), largest }
}

interface Outcome {
  readonly what: string
  readonly faults: readonly string[]
  readonly status: string
  readonly milliseconds: number | null
  readonly bytes: number
}

async function asked(wire: Wire, { patience }: FuzzSetup, request: RequestCase): Promise<Outcome> {
  const what = `${request.method} ${request.target.slice(0, 400)} ${JSON.stringify(request.headers).slice(0, 400)}`
  const began = performance.now()
  try {
    const answer: WireAnswer = await wire.ask(request, patience)
    const milliseconds = performance.now() - began
    return { what, faults: faultsIn(request, answer), status: String(answer.status), milliseconds, bytes: answer.body.length }
  } catch (error) {
    return { what, faults: [String(error)], status: 'none', milliseconds: null, bytes: 0 }
  }
}

/** Whatever comes, the connection is ended, and what is said before that is an answer without any fault of the server. */
async function raw({ port, patience }: FuzzSetup, bytes: Uint8Array): Promise<Outcome> {
  const what = `raw ${JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, 300))}`
  const said = await sentRaw(port, bytes, patience)
  const status = said === null ? 'held' : (/^HTTP\/1\.1 (\d{3})/.exec(said.toString('latin1'))?.[1] ?? 'ended')
  const faults =
    said === null ? [`the connection is held for ${patience} ms`] : Number(status) >= 500 ? [`answered ${status}`] : []
  return { what, faults, status: `raw ${status}`, milliseconds: null, bytes: said?.length ?? 0 }
}

/** A seed for a run that shall try other cases than the last one. */
export function freshSeed(chance: Chance = chanceOf(Date.now())): number {
  return chance.below(1_000_000_000)
}
