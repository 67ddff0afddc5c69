import { connect, type Socket } from 'node:net'
import type { RequestCase } from './request-case.ts'

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** A connection for one question after the other, which writes them as they are: Node's own client would refuse half of them. */
export interface Wire {
  /** The answer; rejects where the connection ends before it is whole, or none comes within `patience` milliseconds. */
  ask(request: RequestCase, patience: number): Promise<WireAnswer>
  close(): void
}

const HEAD_END = '\r\n\r\n'

export function wireTo(port: number, host = '127.0.0.1'): Wire {
  let socket: Socket | null = null
  return {
    async ask(request, patience) {
      socket ??= await connected(port, host)
      const used = socket
      const answer = await exchanged(used, headOf(request, `${host}:${port}`), request, patience).catch((error: unknown) => {
        used.destroy()
        socket = null
        throw error
      })
      if (used.destroyed || answer.headers.get('connection')?.toLowerCase() === 'close') {
        used.destroy()
        socket = null
      }
      return answer
    },
    close: () => socket?.destroy(),
  }
}

/** Sends bytes on a connection of their own and says what came back until the other side closed it; null where it never did. */
export async function sentRaw(port: number, bytes: Uint8Array, patience: number): Promise<Buffer | null> {
  const socket = await connected(port, '127.0.0.1')
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      socket.destroy()
      resolve(null)
    }, patience)
    const end = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(Buffer.concat(chunks))
    }
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.once('end', end)
    socket.once('close', end)
    socket.on('error', end)
    socket.end(bytes)
  })
}

function connected(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => {
      socket.off('error', reject)
      socket.on('error', () => {})
      resolve(socket)
    })
    socket.once('error', reject)
  })
}

function headOf({ method, target, headers, body }: RequestCase, host: string): Buffer {
  const length = body === null ? [] : [`content-length: ${body.length}`]
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `host: ${host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...length,
  ]
  return Buffer.from(`${lines.join('\r\n')}${HEAD_END}`, 'latin1')
}

function exchanged(socket: Socket, head: Buffer, { method, body }: RequestCase, patience: number): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    let read = Buffer.alloc(0)
    const finish = (error: Error | null, answer?: WireAnswer) => {
      clearTimeout(timer)
      socket.off('data', onData).off('close', onClose)
      if (answer) resolve(answer)
      else reject(error)
    }
    const timer = setTimeout(() => finish(new Error(`no answer within ${patience} ms`)), patience)
    const onClose = () => finish(new Error('the connection ended before an answer was whole'))
    const onData = (chunk: Buffer) => {
      read = Buffer.concat([read, chunk])
      for (let answer = answerIn(read, method); answer !== null; answer = answerIn(read, method)) {
        // "100 Continue" and the like: the answer itself comes next.
        if (answer.status >= 200) return finish(null, answer)
        read = read.subarray(read.indexOf(HEAD_END) + HEAD_END.length)
      }
    }
    socket.on('data', onData).on('close', onClose)
    socket.write(body === null ? head : Buffer.concat([head, body]))
  })
}

/** The answer that bytes begin with, when it is whole. All answers of the front tell their length. */
function answerIn(bytes: Buffer, method: string): WireAnswer | null {
  const end = bytes.indexOf(HEAD_END)
  if (end === -1) return null
  const [line = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = new Map(
    lines.map((text) => [text.slice(0, text.indexOf(':')).toLowerCase(), text.slice(text.indexOf(':') + 1).trim()]),
  )
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? 0)
  const isBare = method === 'HEAD' || status === 304 || status === 204 || status < 200
  const length = isBare ? 0 : Number(headers.get('content-length') ?? 0)
  const body = bytes.subarray(end + HEAD_END.length)
  return body.length < length ? null : { status, headers, body: body.subarray(0, length) }
}
