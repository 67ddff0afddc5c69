import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { type Encoding, encoded, isPackable } from './encoding.ts'

export type HeaderList = Readonly<Record<string, string | readonly string[]>>

/** A body as it goes out. */
export interface SentBody {
  readonly bytes: Buffer
  readonly encoding: Encoding
  /** Strong: of these very bytes (RFC 9110, 8.8.3). */
  readonly tag: string
  /** Tag of the same body as it was packed before; who has that has it still. */
  readonly formerTag: string | null
}

/** A whole answer that may be sent many times. */
export interface Answer {
  readonly status: number
  readonly headers: HeaderList
  /** The body in an encoding, or as it is where packing gains nothing. `added` tells whether it was made for this call. */
  body(encoding: Encoding): Promise<{ readonly sent: SentBody; readonly added: boolean }>
  /** Whether what browsers take is as small as it gets, or will be in a moment. */
  readonly isThorough: boolean
  /** Packs what browsers take as small as it gets, in place of what was packed quickly. Done once, however often it is asked for. */
  packThoroughly(): Promise<void>
  /** Bytes held. */
  weight(): number
}

const [unbrotli, unzip] = [promisify(brotliDecompress), promisify(gunzip)]

/** How a body is packed when it comes. */
export interface Packing {
  /** What the first reader takes: they wait for this one alone, others are made from it when they are asked for. */
  readonly first: Encoding
  /** The body never changes, so that packing it well pays. */
  readonly forEver?: boolean
}

export async function answerOf(
  status: number,
  headers: HeaderList,
  body: Buffer,
  { first, forEver = false }: Packing,
): Promise<Answer> {
  const type = String(headers['content-type'] ?? '')
  if (!isPackable(type, body.length)) return plainAnswer(status, headers, sentBody(body, 'identity'))
  // What is kept is packed, whoever asks first.
  const encoding = first === 'identity' ? 'gzip' : first
  return packedAnswer(status, headers, sentBody(await encoded(body, encoding, forEver), encoding), forEver)
}

function plainAnswer(status: number, headers: HeaderList, sent: SentBody): Answer {
  return {
    status,
    headers,
    body: async () => ({ sent, added: false }),
    isThorough: true,
    packThoroughly: async () => {},
    weight: () => sent.bytes.length,
  }
}

/**
 * What is kept is packed, a tenth of the bytes; another encoding is added when somebody asks for it. The body as it came is
 * not in reach of these functions: what one of them names, all of them would hold for as long as the answer is kept.
 */
function packedAnswer(status: number, headers: HeaderList, made: SentBody, forEver: boolean): Answer {
  const packed = new Map<Encoding, SentBody>([[made.encoding, made]])
  const whole = async () => {
    const [{ encoding, bytes }] = [...packed.values()] as [SentBody]
    return encoding === 'identity' ? bytes : encoding === 'br' ? unbrotli(bytes) : unzip(bytes)
  }
  let isThorough = forEver
  return {
    status,
    headers,
    async body(encoding) {
      const there = packed.get(encoding)
      if (there) return { sent: there, added: false }
      const made = sentBody(await encoded(await whole(), encoding, isThorough), encoding)
      packed.set(encoding, made)
      return { sent: made, added: true }
    },
    get isThorough() {
      return isThorough
    },
    async packThoroughly() {
      if (isThorough) return
      isThorough = true
      const smaller = await encoded(await whole(), 'br', true)
      packed.set('br', sentBody(smaller, 'br', packed.get('br')?.tag))
    },
    weight: () => [...packed.values()].reduce((sum, { bytes }) => sum + bytes.length, 0) + JSON.stringify(headers).length,
  }
}

function sentBody(body: Buffer, encoding: Encoding, formerTag: string | null = null): SentBody {
  const bytes = alone(body)
  return { bytes, encoding, tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`, formerTag }
}

/** zlib gives a small result as a corner of the 8 or 16 kB that it works in, which would be kept with it. */
function alone(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength <= bytes.length * 1.1) return bytes
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

/** Whether If-None-Match names one of the tags. Proxies that pack make strong tags weak ones, which still compare equal (RFC 9110, 13.1.2). */
export function namesTag(header: string | undefined, ...tags: readonly (string | null)[]): boolean {
  if (header?.trim() === '*') return true
  return (header ?? '').split(',').some((one) => tags.includes(one.trim().replace(/^W\//, '')))
}
