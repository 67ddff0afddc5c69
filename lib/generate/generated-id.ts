const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * The id of the fact at a position: no two positions below 2^30 have the same (an odd factor permutes them), and
 * neighbours look nothing alike, as with ids that are hashes.
 */
export function generatedId(letter: 'o' | 'e', position: number): string {
  let left = (Math.imul(position, 0x2c1b3c6d) + 0x297a2d39) & 0x3fffffff
  let id = ''
  for (let digit = 0; digit < 6; digit++) {
    id += DIGITS[left & 31]
    left >>>= 5
  }
  return `${letter}_${id}`
}
