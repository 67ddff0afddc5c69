import type { ColumnWords, CondensedWords } from './condensed.ts'
import type { PictureContext } from './picture-context.ts'

/*
 * Sentences of a picture of columns, their numbers left open: how wide a column is, and so how much it holds, depends on
 * the window and its pixels.
 */

const PLACES = {
  days: '%days%',
  count: '%count%',
  most: '%most%',
  milestones: '%milestones%',
  figures: '%figures%',
  from: '%from%',
  to: '%to%',
  low: '%low%',
  high: '%high%',
}

export function condensedWords({ t }: Pick<PictureContext, 't'>): CondensedWords {
  return {
    note: t('condensed.note', PLACES),
    overview: t('condensed.overview', PLACES),
    loading: t('condensed.loading'),
    failed: t('condensed.failed'),
    offline: t('condensed.offline'),
    again: t('condensed.again'),
  }
}

/** Of a panel, with a scale or without one. */
export function panelWords(scaled: boolean, { t, locale }: Pick<PictureContext, 't' | 'locale'>): ColumnWords {
  return scaled
    ? { locale, said: t('condensed.panel', PLACES), column: t('condensed.column', PLACES) }
    : { locale, said: t('condensed.panelCounts', PLACES), column: t('condensed.columnFigures', PLACES) }
}

export function laneWords({ t, locale }: Pick<PictureContext, 't' | 'locale'>): ColumnWords {
  return { locale, said: t('condensed.lane', PLACES), column: t('condensed.columnMilestones', PLACES) }
}
