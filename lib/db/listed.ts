import { Prisma } from './generated/client.ts'

const { sql } = Prisma

// Lists come as one text each: an array is read letter by letter, and what is in it once more by Prisma. For six thousand numbers
// that took longer than to find and to add them up.

/** The values of all rows of a group as one text, in the order in which the rows come: no value has a comma in it. */
export function listed(values: Prisma.Sql): Prisma.Sql {
  return sql`string_agg(${values}::text, ',')`
}

/** The values of such a list; none of an empty one. */
export function textsOf(list: string | null | undefined): readonly string[] {
  return list ? list.split(',') : []
}

/** The same as numbers. */
export function numbersOf(list: string | null | undefined): readonly number[] {
  return textsOf(list).map(Number)
}
