import { Prisma } from './generated/client.ts'
import { snakeCase } from './snake-case.ts'

/** Columns of a table under the names that Prisma gives them, for a query that is asked in SQL. */
export function columnsOf(table: string, names: readonly string[]): Prisma.Sql {
  return Prisma.raw(names.map((name) => `"${table}"."${snakeCase(name)}" AS "${name}"`).join(', '))
}

/** The same as one object of JSON. Dates and instants are text in it. */
export function jsonOf(table: string, names: readonly string[]): Prisma.Sql {
  return Prisma.raw(`jsonb_build_object(${names.map((name) => `'${name}', "${table}"."${snakeCase(name)}"`).join(', ')})`)
}
