import type { Locale } from '../words/locale.ts'
import { translator } from '../words/translator.ts'

/**
 * The chart's own words in one language, as plain data: the browser gets them with the picture,
 * so that no message file of either language travels with the chart's code.
 * `%count%` is filled in by fillWords: ICU would want the number here, before it is known.
 */
export function chartWords(locale: Locale) {
  const t = translator(locale)
  return {
    locale,
    zoomGroup: t('chart.chart.zoomGroup'),
    zoomIn: t('chart.chart.zoomIn'),
    zoomOut: t('chart.chart.zoomOut'),
    zoomReset: t('chart.chart.zoomReset'),
    windowFrom: t('chart.chart.windowFrom'),
    windowTo: t('chart.chart.windowTo'),
    windowMove: t('chart.chart.windowMove'),
    lensMove: t('chart.chart.lensMove'),
    otherIndicators: t('chart.chart.otherIndicators', { count: '%count%' }),
    figures: t('chart.chart.figures', { count: '%count%' }),
    sameArticle: t('chart.chart.sameArticle', { count: '%count%' }),
    remarks: t('insights.remarks', { count: '%count%' }),
    remarksMore: t('insights.remarksMore'),
    noMarks: t('chart.chart.noMarks'),
    status: {
      actual: t('facts.status.actual'),
      preliminary: t('facts.status.preliminary'),
      estimated: t('facts.status.estimated'),
      forecast: t('facts.status.forecast'),
      planned: t('facts.status.planned'),
      target: t('facts.status.target'),
      derived: t('facts.status.derived'),
      happened: t('facts.status.happened'),
      ongoing: t('facts.status.ongoing'),
      overdue: t('facts.status.overdue'),
      cancelled: t('facts.status.cancelled'),
    },
    key: {
      width: t('chart.chart.key.width'),
      day: t('chart.chart.key.day'),
      plannedMilestone: t('chart.chart.key.plannedMilestone'),
      bar: t('chart.chart.key.bar'),
      fuzzy: t('chart.chart.key.fuzzy'),
      deadline: t('chart.chart.key.deadline'),
    },
  }
}

export type ChartWords = ReturnType<typeof chartWords>
