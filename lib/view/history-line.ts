import type { Fact } from '../facts/fact.ts'
import { dateWords } from '../words/civil-date-words.ts'
import type { PageContext } from './page-context.ts'
import { recordedDay } from './recorded-day.ts'
import { shortWords } from './short-words.ts'

/** What one version of a fact says of itself: when it was recorded, and what it corrected. */
export function historyLine(version: Fact, earlier: Fact | undefined, context: Pick<PageContext, 'locale' | 't'>): string {
  const { t, locale } = context
  const date = dateWords(recordedDay(version.recordedAt), locale)
  if (!earlier) return t('pages.evidence.historyFirst', { date })
  const line = t('pages.evidence.historyLater', { date, why: version.correction?.[locale] ?? '' })
  return `${line} (${t('pages.evidence.historyWas', { value: shortWords(earlier, locale) })})`
}
