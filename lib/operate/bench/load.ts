import { Agent, request } from 'node:http'

/** What a server did under load. */
export interface Load {
  readonly perSecond: number
  /** Milliseconds within which half, and 99 of 100, of the answers were there. */
  readonly p50: number
  readonly p99: number
  /** Of one answer, as sent. */
  readonly bytes: number
}

export interface LoadSetup {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly connections: number
  readonly seconds: number
}

/** Asks for one address over so many connections at once, each again as soon as it has its answer. Throws for an answer other than 200. */
export async function load({ url, headers, connections, seconds }: LoadSetup): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let bytes = 0
  // Connections are made before anything is measured: readers' browsers keep theirs.
  await Promise.all(Array.from({ length: connections }, () => ask(url, headers, agent)))
  const began = performance.now()
  const end = began + seconds * 1000
  const connection = async () => {
    while (performance.now() < end) {
      const start = performance.now()
      bytes = await ask(url, headers, agent)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  const took = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), bytes }
}

/** One answer over a connection of the agent; how many bytes it has. */
export function ask(url: string, headers: LoadSetup['headers'], agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.once('end', () => {
        if (response.statusCode === 200) resolve(bytes)
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
      response.once('error', reject)
    })
    sent.once('error', reject)
    sent.end()
  })
}
