import type { Fact } from '../facts/fact.ts'
import { isSameLife, LIFE_STAGES, type LifeStage, lifeStage } from '../facts/life-stage.ts'
import type { Observation } from '../facts/observation.ts'
import { publishedDay } from '../facts/published-day.ts'
import { dateWords } from '../words/civil-date-words.ts'
import { type FactRow, factRow } from './fact-row.ts'
import type { PageContext, PagePlace } from './page-context.ts'

/** A station of a figure's life: what it was then, who said so, and when. */
export interface LifeStep {
  readonly stage: LifeStage
  readonly word: string
  /** The day of publication; null where no article is known. */
  readonly published: string | null
  readonly row: FactRow
  /** The station that the reader came from. */
  readonly current: boolean
}

/**
 * From plan to outcome: the figures of one key in the order plan, target, forecast, estimate, provisional, final; within a
 * station by day of publication. Empty where there is only one station to tell.
 */
export function lifeLine(
  figure: Observation,
  figures: readonly Observation[],
  byId: ReadonlyMap<string, Fact>,
  context: PageContext,
  place: PagePlace | null,
): readonly LifeStep[] {
  const steps = figures
    .filter((other) => isSameLife(figure, other))
    .flatMap((other) => {
      const stage = lifeStage(other)
      return stage ? [{ stage, figure: other, day: publishedDay(other, { articles: context.articles, facts: byId }) }] : []
    })
    .sort(
      (a, b) =>
        LIFE_STAGES.indexOf(a.stage) - LIFE_STAGES.indexOf(b.stage) ||
        (a.day ?? '').localeCompare(b.day ?? '') ||
        a.figure.id.localeCompare(b.figure.id),
    )
  if (new Set(steps.map(({ stage }) => stage)).size < 2 || !steps.some((step) => step.figure.id === figure.id)) return []
  return steps.map(({ stage, figure: station, day }) => ({
    stage,
    word: context.t(`insights.life.stage.${stage}`),
    published: day && dateWords(day, context.locale),
    row: factRow(station, context, place),
    current: station.id === figure.id,
  }))
}
