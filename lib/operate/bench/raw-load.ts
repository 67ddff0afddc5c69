import { connect } from 'node:net'
import type { Load, LoadSetup } from './load.ts'

/**
 * As `load`, with as little work as can be for each answer: what is measured here answers faster than Node's own client can
 * ask. Answers must say how long they are.
 */
export async function rawLoad({ url, headers, connections, seconds }: LoadSetup): Promise<Load> {
  const { hostname, port, pathname, host } = new URL(url)
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const question = `GET ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`
  const times: number[] = []
  let bytes = 0
  const began = performance.now()
  const end = began + seconds * 1000
  const connection = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      let [asked, length, got] = [0, 0, 0]
      let head = ''
      const ask = () => {
        ;[asked, length, got, head] = [performance.now(), 0, 0, '']
        socket.write(question)
      }
      socket.on('connect', ask)
      socket.on('error', reject)
      socket.on('close', () => resolve())
      socket.on('data', (chunk) => {
        got += chunk.length
        if (length === 0) {
          head += chunk.toString('latin1', 0, 16_384)
          const close = head.indexOf('\r\n\r\n')
          if (close === -1) return
          const said = /^HTTP\/1\.1 200 [\s\S]*?\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1]
          if (!said) return void socket.destroy(new Error(`${url} answered ${head.split('\r\n')[0]} without a length`))
          bytes = Number(said)
          length = close + 4 + bytes
        }
        if (got < length) return
        times.push(performance.now() - asked)
        if (performance.now() < end) ask()
        else socket.destroy()
      })
    })
  await Promise.all(Array.from({ length: connections }, connection))
  const took = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), bytes }
}
