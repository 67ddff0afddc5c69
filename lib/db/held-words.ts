import type { FactTable } from './fact-sql.ts'
import { type FoundWord, SHORTEST_INDEXED } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { literalLike } from './literal-like.ts'

const { sql } = Prisma

/** Whether a fact holds a word in its own words, those of its quotes and the titles of its articles. */
export function holdsWord(table: FactTable, { word, pieces: ofTables }: FoundWord): Prisma.Sql {
  const pieces = ofTables[table]
  const folded = Prisma.raw(`"${table}"."folded"`)
  if (pieces === null) return holdsText(folded, word)
  if (pieces.length === 0) return sql`false`
  // As a list of rows: as a condition it is guessed to be common, and the facts would be gone through in the order of a list.
  const [from, row] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${table}"."row"`)]
  return sql`${row} = ANY (ARRAY(SELECT "row" FROM ${from} WHERE ${Prisma.join(pieces.flatMap(holdsPiece), ' OR ')}))`
}

/** Whether a folded text holds a word. No index is of use for a short one; it would be gone through, and then all facts after it. */
export function holdsText(folded: Prisma.Sql, word: string): Prisma.Sql {
  if ([...word].length < SHORTEST_INDEXED) return sql`position(${word} IN ${folded}) > 0`
  return sql`${folded} LIKE ${`%${literalLike(word)}%`}`
}

/** A space stands for a word's beginning or end, where the text may begin or end too. */
function holdsPiece(piece: string): readonly Prisma.Sql[] {
  const like = (pattern: string) => sql`"folded" LIKE ${pattern}`
  const [begins, ends] = [piece.startsWith(' '), piece.endsWith(' ')]
  const word = literalLike(piece.trim())
  return [
    like(`%${literalLike(piece)}%`),
    ...(begins ? [like(ends ? `${word} %` : `${word}%`)] : []),
    ...(ends ? [like(begins ? `% ${word}` : `%${word}`)] : []),
    ...(begins && ends ? [like(word)] : []),
  ]
}
