/** A search word as LIKE takes it literally: a "%" in it would stand for anything. Prisma hands `contains` to LIKE as it is. */
export function literalLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}
