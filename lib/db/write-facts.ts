import type { Event } from '../facts/event.ts'
import type { Fact } from '../facts/fact.ts'
import type { Observation } from '../facts/observation.ts'
import { firstDifference } from '../seed/first-difference.ts'
import type { JsonPath } from '../seed/placed-json.ts'
import type { Seeded } from '../seed/seed-document.ts'
import { SeedError, type SeedProblem } from '../seed/seed-error.ts'
import type { Database } from './client.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import { insertEvents, insertObservations, versionName } from './insert-facts.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'
import type { WriteCount } from './write-count.ts'

/** What one list of facts did: the facts themselves (`changed` were closed by a correction) and their quotes. */
export interface FactsWritten {
  readonly facts: WriteCount
  readonly evidence: WriteCount
}

/** Adds the versions of figures that are not stored yet and closes those they replace. Throws a SeedError for a stored version that differs. */
export async function writeObservations(db: Database, figures: readonly Seeded<Observation>[]): Promise<FactsWritten> {
  const rows = await db.observation.findMany({ where: { id: { in: idsOf(figures) } }, include: OBSERVATION_PARTS })
  const plan = planFacts(figures, rows.map(observationOf))
  for (const { id, version, supersededAt } of plan.close) {
    await db.observation.update({ where: { id_version: { id, version } }, data: { supersededAt } })
  }
  await insertObservations(db, plan.add)
  return plan.written
}

/** Adds the versions of events that are not stored yet and closes those they replace. Throws a SeedError for a stored version that differs. */
export async function writeEvents(db: Database, events: readonly Seeded<Event>[]): Promise<FactsWritten> {
  const rows = await db.event.findMany({ where: { id: { in: idsOf(events) } }, include: EVENT_PARTS })
  const plan = planFacts(events, rows.map(eventOf))
  for (const { id, version, supersededAt } of plan.close) {
    await db.event.update({ where: { id_version: { id, version } }, data: { supersededAt } })
  }
  await insertEvents(db, plan.add)
  return plan.written
}

interface Closing {
  readonly id: string
  readonly version: number
  readonly supersededAt: Date
}

interface Plan<T> {
  readonly add: readonly T[]
  readonly close: readonly Closing[]
  readonly written: FactsWritten
}

function planFacts<T extends Fact>(facts: readonly Seeded<T>[], stored: readonly T[]): Plan<T> {
  const known = new Map(stored.map((fact) => [versionName(fact), fact]))
  const problems: SeedProblem[] = []
  const add: T[] = []
  const close: Closing[] = []
  const counts = { facts: { added: 0, changed: 0, unchanged: 0 }, evidence: { added: 0, changed: 0, unchanged: 0 } }
  for (const fact of facts) {
    const before = known.get(versionName(fact.value))
    counts.evidence[before ? 'unchanged' : 'added'] += fact.value.evidence.length
    if (!before) {
      add.push(fact.value)
      counts.facts.added++
      continue
    }
    const { id, version, supersededAt } = fact.value
    const closes = before.supersededAt === null && supersededAt !== null
    counts.facts[closes ? 'changed' : 'unchanged']++
    if (closes) close.push({ id, version, supersededAt: new Date(supersededAt) })
    const difference = firstDifference(fact.value, closes ? { ...before, supersededAt } : before)
    if (difference) {
      const field = difference.path.join('.')
      const place = fact.placeOf(filePath(difference.path))
      const [said, kept] = [JSON.stringify(difference.left), JSON.stringify(difference.right)]
      const reason = `${field} of "${fact.key}" (${id} version ${version}) is ${said}, but ${kept} is stored: facts are append-only, add version ${version + 1}`
      problems.push({ ...place, reason })
    }
  }
  if (problems.length > 0) throw new SeedError(problems)
  return { add, close, written: counts }
}

/** Where the file says what a fact holds: most names are the same. */
function filePath(path: JsonPath): JsonPath {
  const names: Readonly<Record<string, string>> = { stated: 'status', rank: 'rankOf' }
  const [field, ...rest] = path
  return field === undefined ? [] : [names[field] ?? field, ...rest]
}

function idsOf(facts: readonly Seeded<Fact>[]): string[] {
  return [...new Set(facts.map((fact) => fact.value.id))]
}
