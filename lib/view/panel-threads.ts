import type { Doubt } from '../facts/doubt.ts'
import { figureStatus } from '../facts/figure-status.ts'
import type { Observation } from '../facts/observation.ts'
import type { Translator } from '../words/translator.ts'
import type { Thread } from './picture.ts'
import { spanOf } from './span.ts'

/** Shorter gaps need no thread: the eye goes from mark to mark by itself. */
const LEAST_GAP = 300

/**
 * Leads from each figure to the next one like it: the same unit, breakdown, length of period and way of counting, both
 * reported and not planned or worked out. Where the definition changed in between, the thread is broken in words.
 */
export function panelThreads(figures: readonly Observation[], doubts: readonly Doubt[], t: Translator): readonly Thread[] {
  const reported = figures.filter((figure) => ['actual', 'preliminary', 'estimated'].includes(figureStatus(figure)))
  return reported.flatMap((from, index) => {
    const to = reported.slice(index + 1).find((figure) => isLike(from, figure))
    if (!to || spanOf(to.period).start - spanOf(from.period).end < LEAST_GAP) return []
    const redefined =
      to.obsStatus === 'B' ||
      doubts.some(({ kind, facts }) => kind === 'definition' && facts.includes(from.id) && facts.includes(to.id))
    return [{ from: from.id, to: to.id, broken: redefined ? t('chart.picture.broken') : null }]
  })
}

function isLike(a: Observation, b: Observation): boolean {
  return a.area === b.area && a.breakdown === b.breakdown && a.collect === b.collect && a.period.precision === b.period.precision
}
