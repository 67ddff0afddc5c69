import { hull, type Interval } from '../time/interval.ts'
import type { Event } from './event.ts'
import type { Observation } from './observation.ts'

/** What was recorded from an article: how many facts it states, and the days that they speak of (null: it states none). */
export interface ArticleCounts {
  readonly figures: number
  readonly events: number
  readonly covered: Interval | null
}

/** The facts among some that an article itself states, counted. Slow and plain: every store is compared with it. */
export function articleCounts(
  slug: string,
  facts: {
    readonly observations: readonly Pick<Observation, 'evidence' | 'period'>[]
    readonly events: readonly Pick<Event, 'evidence' | 'date'>[]
  },
): ArticleCounts {
  const states = (fact: Pick<Observation, 'evidence'>) => fact.evidence.some(({ article }) => article === slug)
  const [figures, events] = [facts.observations.filter(states), facts.events.filter(states)]
  return {
    figures: figures.length,
    events: events.length,
    covered: hull([...figures.map(({ period }) => period), ...events.map(({ date }) => date)]),
  }
}
