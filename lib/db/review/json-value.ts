import type { Prisma } from '../generated/client.ts'

/** A plain value as a JSON column takes it: what JSON cannot say is left out, as `JSON.stringify` does. */
export function jsonValue(value: object | readonly unknown[]): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue
}
