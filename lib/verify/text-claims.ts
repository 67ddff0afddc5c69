import { readShortLinkPath } from '../address/short-link-path.ts'
import type { Claim } from './claim.ts'
import { readAddress, type SiteAddress } from './read-address.ts'

/** What plain text names: ids of facts, and addresses of the site. */
export interface NamedInText {
  readonly claims: readonly Claim[]
  readonly addresses: readonly SiteAddress[]
  /** Codes of short links; where they lead is for the record to say. */
  readonly codes: readonly string[]
}

/** An id inside a longer word or address part is none. */
const ID = /(?<![\p{L}\p{N}_])[oe]_[0-9a-z]{6}(?![\p{L}\p{N}_])/gu
const ADDRESS = /https?:\/\/[^\s<>"'“”«»]+/gu

/** Reads ids and addresses out of any text. The address of one fact is its id; `fact=` in an address is one too. */
export function namedInText(text: string): NamedInText {
  const ids = [...text.matchAll(ID)].map(([id]) => id)
  const written = [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[).,;:!?]+$/, ''))
  const addresses = written.flatMap((address) => readAddress(address) ?? [])
  return {
    claims: [...new Set(ids)].map((id) => ({ id, said: {} })),
    addresses: addresses.filter(({ subject }) => subject.kind !== 'fact'),
    codes: [...new Set(written.flatMap(codeOf))],
  }
}

function codeOf(address: string): readonly string[] {
  const code = URL.canParse(address) ? readShortLinkPath(new URL(address).pathname)?.code : null
  return code ? [code] : []
}
