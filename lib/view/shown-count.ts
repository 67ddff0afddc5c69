import type { Event } from '../facts/event.ts'
import type { Observation } from '../facts/observation.ts'
import type { PageContext } from './page-context.ts'

/** "36 mốc, 71 số liệu từ 4 bài báo"; what there is none of is not counted. '' for nothing at all. */
export function shownCount(
  { observations, events }: { readonly observations: readonly Observation[]; readonly events: readonly Event[] },
  { t }: Pick<PageContext, 't'>,
): string {
  const articles = new Set([...observations, ...events].flatMap(({ evidence }) => evidence.map(({ article }) => article))).size
  const [milestones, figures] = [events.length, observations.length]
  if (milestones > 0 && figures > 0) return t('chart.picture.count', { milestones, figures, articles })
  if (milestones > 0) return t('drawings.countMilestones', { milestones, articles })
  return figures > 0 ? t('drawings.countFigures', { figures, articles }) : ''
}
