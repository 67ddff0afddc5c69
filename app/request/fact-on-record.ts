import 'server-only'
import type { Fact } from '../../lib/facts/fact.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import type { RequestContext } from './catalogue.ts'
import { factsById } from './facts.ts'

/** The fact by an id as it stood at the end of a day, or (null) as it stands; null when there was none. */
export async function factOnRecord(context: RequestContext, id: string | null, asOf: CivilDate | null): Promise<Fact | null> {
  if (id === null) return null
  const { observations, events } = await factsById(context, [id], asOf)
  return observations[0] ?? events[0] ?? null
}
