import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Encoding, encoded, isPackable } from './encoding.ts'

export type HeaderList = Readonly<Record<string, string | readonly string[]>>

/** A body as it goes out. */
export interface SentBody {
  readonly bytes: Buffer
  readonly encoding: Encoding
  /** Strong: of these very bytes (RFC 9110, 8.8.3). */
  readonly tag: string
}

/** A whole answer that may be sent many times. */
export interface Answer {
  readonly status: number
  readonly headers: HeaderList
  /** The body in an encoding, or as it is where packing gains nothing. `added` tells whether it was made for this call. */
  body(encoding: Encoding): Promise<{ readonly sent: SentBody; readonly added: boolean }>
  /** Bytes held. */
  weight(): number
}

const unzip = promisify(gunzip)

/** `forEver`: the body never changes, so that packing it well pays. */
export async function answerOf(status: number, headers: HeaderList, body: Buffer, forEver = false): Promise<Answer> {
  const type = String(headers['content-type'] ?? '')
  if (!isPackable(type, body.length)) {
    const plain = sentBody(body, 'identity')
    return { status, headers, body: async () => ({ sent: plain, added: false }), weight: () => body.length }
  }
  // What is kept is packed, a tenth of the bytes; another encoding is added when somebody asks for it.
  const packed = new Map<Encoding, SentBody>([['gzip', sentBody(await encoded(body, 'gzip', forEver), 'gzip')]])
  return {
    status,
    headers,
    async body(encoding) {
      const there = packed.get(encoding)
      if (there) return { sent: there, added: false }
      const plain = await unzip(packed.get('gzip')?.bytes ?? Buffer.alloc(0))
      const made = sentBody(await encoded(plain, encoding, forEver), encoding)
      packed.set(encoding, made)
      return { sent: made, added: true }
    },
    weight: () => [...packed.values()].reduce((sum, { bytes }) => sum + bytes.length, 0) + JSON.stringify(headers).length,
  }
}

function sentBody(bytes: Buffer, encoding: Encoding): SentBody {
  return { bytes, encoding, tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}

/** Whether If-None-Match names a tag. Proxies that pack make strong tags weak ones, which still compare equal (RFC 9110, 13.1.2). */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header?.trim() === '*') return true
  return (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
