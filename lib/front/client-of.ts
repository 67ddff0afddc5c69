import type { IncomingMessage } from 'node:http'

/** Whoever asks, as far as limits go; `trusted`: this machine itself. */
export interface Client {
  readonly address: string
  readonly trusted: boolean
}

/**
 * A proxy on this machine names the client it speaks for, last in the list: what stands before it, anybody may have written.
 * Who comes from elsewhere cannot speak for others.
 */
export function clientOf(
  request: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } },
): Client {
  const peer = request.socket.remoteAddress ?? ''
  const isLocal = /^(?:::ffff:)?127\.|^::1$/.test(peer)
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  if (isLocal && told) return { address: told.slice(0, 64), trusted: false }
  return { address: peer, trusted: isLocal }
}
