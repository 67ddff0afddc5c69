import type { TimeBound, TimeFilter } from '../address/time-filter.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { stretchWords } from '../words/period-words.ts'
import type { PageContext } from './page-context.ts'

/** A time filter as a reader says it: "2004 – nay", "quý I/2024", "từ số liệu đầu tiên – 1975". */
export function timeFilterWords({ from, to }: TimeFilter, context: Pick<PageContext, 'locale' | 't'>): string {
  return from === to ? boundWords(from, context) : `${boundWords(from, context)} – ${boundWords(to, context)}`
}

function boundWords(bound: TimeBound, { locale, t }: Pick<PageContext, 'locale' | 't'>): string {
  if (bound === 'earliest') return t('pages.time.earliest')
  if (bound === 'latest') return t('pages.time.latest')
  if (bound === 'today') return t('pages.time.today')
  return stretchWords(parseTimePeriod(bound), locale)
}
