import { createHash } from 'node:crypto'

// Crockford's digits: none can be mistaken for another when an id is read aloud.
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A new id: the kind's letter and six base-32 digits of a hash of the document and the fact's key. It is made once and
 * then stands in the file; when the digits are taken, the next attempt hashes again.
 */
export function newFactId(letter: 'o' | 'e' | 'd', slug: string, key: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const hash = createHash('sha256')
      .update(`${slug}/${key}${attempt === 0 ? '' : `/${attempt}`}`)
      .digest()
    const id = `${letter}_${[...hash.subarray(0, 6)].map((byte) => DIGITS[byte % 32]).join('')}`
    if (!taken.has(id)) return id
  }
}
