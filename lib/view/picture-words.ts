import { monthName } from '../words/civil-date-words.ts'
import type { PictureWords } from './picture.ts'
import type { PictureContext } from './picture-context.ts'

/** Words that the layout and the renderers of every picture need. */
export function pictureWords({ t, locale }: Pick<PictureContext, 't' | 'locale'>): PictureWords {
  const template = { count: '%count%', months: '%months%' }
  return {
    overview: t('chart.picture.words.overview'),
    overviewNote: t('chart.picture.words.overviewNote'),
    lens: t('chart.picture.words.lens'),
    lensNote: t('chart.picture.words.lensNote', template),
    noFigure: t('chart.picture.words.noFigure'),
    moreMilestones: t('chart.picture.words.moreMilestones', template),
    howToRead: t('chart.picture.words.howToRead'),
    months: Array.from({ length: 12 }, (_, month) => monthName(month + 1, locale)),
    locale,
  }
}
