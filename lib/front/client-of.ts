import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Whoever asks, as far as limits go; `trusted`: this machine itself. */
export interface Client {
  readonly address: string
  readonly trusted: boolean
}

/** Addresses and networks, "10.0.0.0/8", as something that can be asked. */
export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = familyOf(address)
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return list
}

/**
 * A proxy on this machine, or on one of the networks that are believed, names the client it speaks for, last in the list: what
 * stands before it, anybody may have written. Who comes from elsewhere cannot speak for others.
 */
export function clientOf(
  request: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } },
  proxies: BlockList = new BlockList(),
): Client {
  const peer = request.socket.remoteAddress ?? ''
  const isLocal = /^(?:::ffff:)?127\.|^::1$/.test(peer)
  const isProxy = isLocal || (isIP(peer) !== 0 && proxies.check(peer.replace(/%.*$/, ''), familyOf(peer)))
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  if (isProxy && told) return { address: told.slice(0, 64), trusted: false }
  return { address: peer, trusted: isLocal }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
