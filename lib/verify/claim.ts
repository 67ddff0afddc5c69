/** What a file says of a fact. Undefined: the file says nothing of it. */
export interface Said {
  readonly version?: number
  readonly value?: number
  readonly valueHigh?: number
  /** A number of which the file does not tell whether the multiplier is in it. */
  readonly amount?: number
  readonly wholeValue?: number
  readonly unit?: string
  readonly unitMult?: number
  readonly asWritten?: string
  /** SDMX TIME_PERIOD or EDTF. */
  readonly time?: string
  readonly indicator?: string
  readonly area?: string
  readonly obsStatus?: string
  /** Of an event, in one language or both. */
  readonly titles?: readonly string[]
  readonly quotes?: readonly string[]
  readonly quoteSha256?: readonly string[]
}

/** One fact of a file: its id, and what the file says of it. Ids without anything else are claims too. */
export interface Claim {
  readonly id: string
  readonly said: Said
}

/** The id of a figure or an event. */
export const FACT_ID = /^[oe]_[0-9a-z]{6}$/

/** The same id told more than once is one claim: what the later ones add is kept, their quotes beside the first's. */
export function joinClaims(claims: readonly Claim[]): readonly Claim[] {
  const byId = new Map<string, Said>()
  for (const { id, said } of claims) {
    const before = byId.get(id)
    byId.set(id, before ? joined(before, said) : said)
  }
  return [...byId].map(([id, said]) => ({ id, said }))
}

function joined(first: Said, second: Said): Said {
  const quotes = [...new Set([...(first.quotes ?? []), ...(second.quotes ?? [])])]
  const hashes = [...new Set([...(first.quoteSha256 ?? []), ...(second.quoteSha256 ?? [])])]
  return {
    ...second,
    ...first,
    ...(quotes.length > 0 ? { quotes } : {}),
    ...(hashes.length > 0 ? { quoteSha256: hashes } : {}),
  }
}
