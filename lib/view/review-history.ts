import { ACTION_KINDS, type HistoryEntry, type PublicationEntry } from '../review/history-entry.ts'
import { instantWords } from './instant-words.ts'
import type { PageContext } from './page-context.ts'

/** One line of a document's history. */
export interface HistoryRow {
  readonly id: number
  readonly candidateId: string | null
  readonly who: string
  readonly line: string
  readonly when: string
}

/** `numbers`: the numbers of candidates in the list, by id. */
export function historyRow(
  { id, kind, candidateId, actor, at, undone }: HistoryEntry,
  numbers: ReadonlyMap<string, number>,
  { t, locale }: Pick<PageContext, 't' | 'locale'>,
): HistoryRow {
  const number = candidateId === null ? undefined : numbers.get(candidateId)
  const what = number === undefined ? t('review.history.gone') : t('review.history.item', { number })
  const known = ACTION_KINDS.find((one) => one === kind)
  const line = known ? t(`review.history.${known}`, { who: actor, what }) : `${actor}: ${kind}`
  return {
    ...{ id, candidateId, who: actor },
    line: undone ? t('review.history.undone', { line }) : line,
    when: instantWords(at, locale),
  }
}

/** One publishing of the document, with the facts that it brought. */
export interface PublicationRow {
  readonly id: number
  readonly line: string
  readonly withdrawn: boolean
  readonly facts: readonly string[]
}

export function publicationRow(
  { id, actor, at, facts, withdrawn }: PublicationEntry,
  { t, locale }: Pick<PageContext, 't' | 'locale'>,
): PublicationRow {
  const line = t(`review.publication.${withdrawn ? 'withdrawn' : 'line'}`, {
    who: actor,
    count: facts.length,
    when: instantWords(at, locale),
  })
  return { id, line, withdrawn, facts }
}
