import type { Database } from './client.ts'

/** A row that the database keeps and would not work out so (`computed` null), or the other way round. */
export interface KeptDifference {
  readonly keptIn: string
  readonly stored: unknown
  readonly computed: unknown
}

/** Compares all that the database keeps with what stands; reads every fact. Empty when all is right. */
export async function keptDifferences(db: Database): Promise<readonly KeptDifference[]> {
  return db.$queryRaw`SELECT "kept_in" AS "keptIn", "stored", "computed" FROM kept_differences()`
}
