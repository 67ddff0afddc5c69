/** The database's name of a column: Prisma's is the same in camel case, of all of them. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
