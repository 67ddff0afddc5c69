import type { Event } from '../../facts/event.ts'
import { type Fact, isObservation } from '../../facts/fact.ts'
import type { Observation } from '../../facts/observation.ts'
import { NotPossibleError } from '../../review/not-possible-error.ts'
import { type OnRecord, type PublicationPlan, planPublication } from '../../review/plan-publication.ts'
import { StaleError } from '../../review/stale-error.ts'
import type { Actor, Submission } from '../../review/submission.ts'
import { type Database, database } from '../client.ts'
import { EVENT_PARTS, eventOf } from '../event-row.ts'
import type { PrismaClient } from '../generated/client.ts'
import { insertArticles } from '../insert-articles.ts'
import { insertEvents, insertObservations } from '../insert-facts.ts'
import { OBSERVATION_PARTS, observationOf } from '../observation-row.ts'
import { afterPublications } from './after-publications.ts'
import { readSubmission } from './read-submissions.ts'
import { recordAction } from './record-action.ts'

export interface Published {
  readonly publication: number
  /** Ids of the facts that came on record or got a new version. */
  readonly facts: readonly string[]
}

/**
 * Puts the accepted candidates of a document on record in one transaction: all of them or none. `seenVersion` is the
 * document as the curator saw it; a StaleError says that somebody has changed it since. Throws a PublicationError for
 * candidates that cannot be published as they are, a NotPossibleError where nothing is accepted.
 */
export async function publishSubmission(
  submissionId: string,
  seenVersion: number,
  actor: Actor,
  clock: Date,
  db: PrismaClient = database(),
): Promise<Published | null> {
  const patience = { maxWait: 10_000, timeout: 60_000 }
  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT FROM submission WHERE id = ${submissionId} FOR UPDATE`
    const submission = await readSubmission(submissionId, transaction)
    if (!submission) return null
    if (submission.version !== seenVersion) {
      throw new StaleError(`document ${submissionId}`, seenVersion, submission.version, submission.version)
    }
    const now = await afterPublications(clock, transaction)
    const plan = await planWithFreeIds(submission, now, transaction)
    if (plan.became.length === 0) throw new NotPossibleError('nothing is accepted that is not on record already')
    await write(plan, now, transaction)
    const publication = await recordPublication(submission, plan, actor, now, transaction)
    return { publication, facts: [...new Set(plan.became.map(({ fact }) => fact))] }
  }, patience)
}

/** An id that was given out before is never used again, not even by chance. */
async function planWithFreeIds(submission: Submission, now: Date, db: Database): Promise<PublicationPlan> {
  const onRecord = await readOnRecord(submission, db)
  const ids = new Set<string>()
  for (;;) {
    const plan = planPublication(submission, { ...onRecord, ids }, now.toISOString())
    const taken = await idsTaken(plan, db)
    if (taken.length === 0) return plan
    for (const id of taken) ids.add(id)
  }
}

async function idsTaken({ facts, doubts }: PublicationPlan, db: Database): Promise<readonly string[]> {
  const fresh = { id: { in: facts.filter(({ version }) => version === 1).map(({ id }) => id) } }
  const found = await Promise.all([
    db.observation.findMany({ where: fresh, select: { id: true } }),
    db.event.findMany({ where: fresh, select: { id: true } }),
    db.doubt.findMany({ where: { id: { in: doubts.map(({ id }) => id) } }, select: { id: true } }),
  ])
  return found.flat().map(({ id }) => id)
}

async function readOnRecord({ candidates, articles }: Submission, db: Database): Promise<Omit<OnRecord, 'ids'>> {
  const named = {
    id: { in: candidates.flatMap(({ relation }) => ('fact' in relation ? relation.fact : [])) },
    supersededAt: null,
  }
  const slugs = articles.map(({ article }) => article.slug)
  const observations = await db.observation.findMany({ where: named, include: OBSERVATION_PARTS })
  const events = await db.event.findMany({ where: named, include: EVENT_PARTS })
  const stored = await db.article.findMany({ where: { slug: { in: slugs } }, select: { slug: true } })
  const facts: readonly Fact[] = [...observations.map(observationOf), ...events.map(eventOf)]
  return { facts: new Map(facts.map((fact) => [fact.id, fact])), articles: new Set(stored.map(({ slug }) => slug)) }
}

async function write({ articles, facts, doubts }: PublicationPlan, now: Date, db: Database): Promise<void> {
  await insertArticles(
    db,
    articles.map((article) => ({ ...article, recordedAt: now.toISOString() })),
  )
  await insertVersions(facts, now, db)
  await db.doubt.createMany({
    data: doubts.map(({ id, kind, text, facts: about }) => ({
      ...{ id, kind, facts: [...about], recordedAt: now },
      textVi: text.vi,
      textEn: text.en,
    })),
  })
}

/** Adds versions of facts and closes those that they follow. */
export async function insertVersions(facts: readonly Fact[], now: Date, db: Database): Promise<void> {
  for (const fact of facts) {
    if (fact.version === 1) continue
    const previous = { where: { id_version: { id: fact.id, version: fact.version - 1 } }, data: { supersededAt: now } }
    await (isObservation(fact) ? db.observation.update(previous) : db.event.update(previous))
  }
  await insertObservations(
    db,
    facts.filter((fact): fact is Observation => isObservation(fact)),
  )
  await insertEvents(
    db,
    facts.filter((fact): fact is Event => !isObservation(fact)),
  )
}

async function recordPublication(
  submission: Submission,
  { became }: PublicationPlan,
  actor: Actor,
  now: Date,
  db: Database,
): Promise<number> {
  const { id: submissionId, candidates } = submission
  const { id } = await db.publication.create({ data: { submissionId, actorId: actor.id, actorName: actor.name, at: now } })
  // Several candidates may have become one version; the first is named.
  const first = became.filter(({ fact }, index) => became.findIndex((one) => one.fact === fact) === index)
  await db.publicationFact.createMany({
    data: first.map(({ candidate, fact, version }) => ({ publicationId: id, factId: fact, version, candidateId: candidate })),
  })
  for (const { candidate, fact } of became) {
    await db.candidate.update({ where: { id: candidate }, data: { factId: fact, version: { increment: 1 } } })
  }
  const open = candidates.some(({ decision }) => decision === 'waiting' || decision === 'later')
  await db.submission.update({ where: { id: submissionId }, data: { state: open ? 'waiting' : 'published' } })
  const after = { publication: id, facts: first.map(({ fact }) => fact) }
  await recordAction(db, { submissionId, candidateId: null, kind: 'publish', before: null, after, undoes: null }, actor, now)
  return id
}
