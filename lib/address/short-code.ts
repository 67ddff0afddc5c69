/** Letters and digits without those that are mistaken for one another when read aloud or from paper: 0 o, 1 i l. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const LENGTH = 7

/** The largest multiple of the alphabet's length that fits a byte: bytes above it would favour the first letters. */
const FAIR = 256 - (256 % ALPHABET.length)

/**
 * A code for a short link: seven characters, random, so that no one can walk through other people's links.
 * `randomBytes` gives that many bytes from a source that cannot be foretold.
 */
export function makeShortCode(randomBytes: (count: number) => Uint8Array): string {
  let code = ''
  while (code.length < LENGTH) {
    for (const byte of randomBytes(LENGTH * 2)) {
      if (byte < FAIR && code.length < LENGTH) code += ALPHABET[byte % ALPHABET.length]
    }
  }
  return code
}

/** The code in a text that someone typed or scanned, capitals allowed; null for what no short link is called. */
export function readShortCode(text: string): string | null {
  const code = text.toLowerCase()
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null
}
