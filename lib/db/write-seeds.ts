import type { Seeds } from '../seed/parse-seeds.ts'
import type { Database } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { writeArticles, writeDoubts } from './write-articles.ts'
import type { WriteCount } from './write-count.ts'
import { writeEvents, writeObservations } from './write-facts.ts'
import { writeAreas, writeIndicators } from './write-reference.ts'

export const SEED_KINDS = ['areas', 'indicators', 'articles', 'observations', 'events', 'evidence', 'doubts'] as const
export type SeedCounts = Readonly<Record<(typeof SEED_KINDS)[number], WriteCount>>

// Any number will do as long as nothing else of this application locks by it.
export const SEEDING_LOCK = 20_261_122

/**
 * Writes what the seed files hold and the database does not, in one transaction; another seeding waits until it is over.
 * Throws a SeedError, with nothing written, when a stored version differs from its file: facts are append-only.
 */
export async function writeSeeds(db: PrismaClient, seeds: Seeds): Promise<SeedCounts> {
  const patience = { maxWait: 60_000, timeout: 120_000 }
  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${SEEDING_LOCK})`
    return writeAll(transaction, seeds)
  }, patience)
}

async function writeAll(db: Database, { areas, regions, indicators, documents }: Seeds): Promise<SeedCounts> {
  const written = {
    areas: await writeAreas(db, areas, regions),
    indicators: await writeIndicators(db, indicators),
    articles: await writeArticles(
      db,
      documents.map((document) => document.article),
    ),
  }
  const figures = await writeObservations(
    db,
    documents.flatMap((document) => document.observations),
  )
  const events = await writeEvents(
    db,
    documents.flatMap((document) => document.events),
  )
  return {
    ...written,
    observations: figures.facts,
    events: events.facts,
    evidence: {
      added: figures.evidence.added + events.evidence.added,
      changed: 0,
      unchanged: figures.evidence.unchanged + events.evidence.unchanged,
    },
    doubts: await writeDoubts(
      db,
      documents.flatMap((document) => document.doubts),
    ),
  }
}
