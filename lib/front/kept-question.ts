import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { ROUTER_HEADERS } from './answer-headers.ts'
import { type KeptAddress, readAddress } from './read-address.ts'

/** A question whose answer is kept: what it is known by, and how the renderer is asked. */
export interface KeptQuestion extends KeptAddress {
  readonly key: string
  readonly target: string
  /** All that the renderer learns of whoever asks: nothing that would make the answer theirs alone. */
  readonly headers: Readonly<Record<string, string>>
}

/** Reads a GET or HEAD. `leadsTo`: the same page by its own address. Null: an answer that is not kept. */
export function readQuestion(target: string, headers: IncomingHttpHeaders): KeptQuestion | { readonly leadsTo: string } | null {
  if (headers.rsc === undefined) {
    const read = readAddress(target)
    return read && 'address' in read ? { ...read, key: read.address, target: read.address, headers: {} } : read
  }
  // The router names what it holds; the answer holds the rest, and is kept for those who hold the same. `_rsc` is a hash of it.
  const bare = target.replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '')
  const read = readAddress(bare)
  if (!read || 'leadsTo' in read) return null
  const asked = Object.fromEntries(ROUTER_HEADERS.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])))
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
  return { ...read, key: `${read.address} ${hash}`, target, headers: asked }
}
