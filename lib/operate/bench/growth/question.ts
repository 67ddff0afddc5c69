import type pg from 'pg'
import type { PrismaClient } from '../../../db/generated/client.ts'

/** Something that pages ask of the store, by the reader of the store and in the best SQL that a hand writes for the same rows. */
export interface Question {
  readonly name: string
  /** Milliseconds that 95 of 100 answers may take. */
  readonly most: number
  /** `turn` tells one asking from the next, so that no two are alike. */
  readonly ours: (db: PrismaClient, turn: number) => Promise<unknown>
  readonly plain: (client: pg.Client, turn: number) => Promise<unknown>
}
