import type { ColumnRow, CountColumn, ValueColumn } from './condensed.ts'
import { countWords, extremeWords } from './count-words.ts'
import type { Lane, Panel, Span } from './picture.ts'
import type { PictureContext } from './picture-context.ts'
import { laneSentence, panelSentence } from './picture-sentences.ts'

type Row = Pick<ColumnRow<CountColumn | ValueColumn>, 'columns'>

/** How many facts a row of columns holds. */
export function countOf({ columns }: Row): number {
  return columns.reduce((sum, column) => sum + column[1], 0)
}

/**
 * "khoảng 12.408 mốc, 30.211 số liệu": what the columns of a window hold. Those at its edges reach a little beyond it, so
 * the numbers are near ones.
 */
export function condensedCount(milestones: Row, figures: Row, { t, locale }: Pick<PictureContext, 't' | 'locale'>): string {
  const said = { milestones: countWords(countOf(milestones), locale), figures: countWords(countOf(figures), locale) }
  if (countOf(figures) === 0) return t('condensed.countMilestones', said)
  return countOf(milestones) === 0 ? t('condensed.countFigures', said) : t('condensed.count', said)
}

/** The picture in sentences: of each panel of columns how many figures between which extremes, of each lane how many milestones. */
export function condensedSummary(
  panels: readonly Panel[],
  lanes: readonly Lane[],
  window: Span,
  context: PictureContext,
): string {
  const { t, locale } = context
  const ofPanels = panels.map((panel) => {
    const near = panel.condensed?.near
    if (!near) return panelSentence(panel, window, context)
    const [name, count] = [panel.name, countWords(countOf(near), locale)]
    if (near.columns.length === 0) return ''
    if (!panel.scale) return t('condensed.summaryCounts', { name, count })
    const low = Math.min(...near.columns.map((column) => column[2]))
    const high = Math.max(...near.columns.map((column) => column[3]))
    return t('condensed.summaryPanel', {
      ...{ name, unit: panel.unit, count },
      low: extremeWords(low, locale),
      high: extremeWords(high, locale),
    })
  })
  const ofLanes = lanes.map((lane) => {
    const near = lane.condensed?.near
    if (!near) return laneSentence(lane, window, context)
    return near.columns.length === 0
      ? ''
      : t('condensed.summaryLane', { name: lane.name, count: countWords(countOf(near), locale) })
  })
  return [...ofPanels, ...ofLanes].filter(Boolean).join(' ') || t('chart.picture.summaryEmpty')
}
