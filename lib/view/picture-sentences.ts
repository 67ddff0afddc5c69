import { isTimeWord, type TimeBound, type TimeFilter } from '../address/time-filter.ts'
import type { Event } from '../facts/event.ts'
import { type FigureStatus, figureStatus } from '../facts/figure-status.ts'
import type { Observation } from '../facts/observation.ts'
import { yearMonthDay } from '../time/civil-date.ts'
import type { Interval } from '../time/interval.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { stretchWords } from '../words/period-words.ts'
import type { FigureGroup } from './figure-groups.ts'
import type { FigureMark, Lane, Panel, Span } from './picture.ts'
import { articlesOf, type PictureContext } from './picture-context.ts'
import { meets, spanOf } from './span.ts'

const LEAD_SENTENCES = 2
const REPORTED: readonly FigureStatus[] = ['actual', 'preliminary', 'estimated']

/** "Điện Biên, 2004 – nay", "Điện Biên và Lào Cai, 2004 – 2024". `places` are the provinces' names. */
export function pictureTitle(places: readonly string[], window: Interval, { state, locale, t, today }: PictureContext): string {
  const [from, to] = [yearMonthDay(window.start)[0], yearMonthDay(window.end)[0]]
  const chosen = state.time
  const sinceThen = chosen === null || chosen.to === 'today' || (chosen.to === 'latest' && window.end >= today)
  const whole = window.start.endsWith('-01-01') && window.end.endsWith('-12-31')
  const reversed = chosen !== null && isReversed(chosen, window)
  const range = sinceThen
    ? t('chart.picture.sinceThen', { from: String(from) })
    : from === to && whole
      ? String(from)
      : chosen.from === chosen.to
        ? stretchWords({ ...window, precision: 'range' }, locale)
        : t('chart.picture.fromTo', {
            from: whole ? String(from) : endWords(reversed ? chosen.to : chosen.from, from),
            to: whole ? String(to) : endWords(reversed ? chosen.from : chosen.to, to),
          })
  return places.length === 0 ? range : t('chart.picture.titleRange', { places: listed(places, t), range })

  /** As it was asked for: a year stays a year, not its 1 January; an end that follows the data has no day either. */
  function endWords(bound: TimeBound, year: number): string {
    return isTimeWord(bound) ? String(year) : stretchWords(parseTimePeriod(bound), locale)
  }
}

/** "latest..1975" covers what lies between; its ends are then told in the order of time. */
function isReversed({ from, to }: TimeFilter, window: Interval): boolean {
  if (!isTimeWord(from)) return parseTimePeriod(from).start !== window.start
  return !isTimeWord(to) && parseTimePeriod(to).end !== window.end
}

function listed(names: readonly string[], t: PictureContext['t']): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : t('chart.picture.and', { first: names.slice(0, -1).join(', '), last })
}

/** The newest reported figure of each of the most prominent groups, each in its own words. '' when there is none. */
export function pictureLead(groups: readonly FigureGroup[], window: Span, { shown, locale, t }: PictureContext): string {
  const newest = groups.flatMap(({ figures }) => {
    const told = figures.filter((figure) => REPORTED.includes(figureStatus(figure)) && meets(spanOf(figure.period), window))
    return [...told]
      .sort(
        (a, b) =>
          Number(b.breakdown === '_T') - Number(a.breakdown === '_T') ||
          b.period.end.localeCompare(a.period.end) ||
          b.period.start.localeCompare(a.period.start),
      )
      .slice(0, 1)
  })
  return newest
    .slice(0, LEAD_SENTENCES)
    .map((figure, index, told) => {
      const text = figure.text[locale]
      const place = shown.series[shown.indexOf([figure.area])]?.name ?? ''
      const said = told[index - 1]?.area === figure.area
      const alone = shown.provinces.length < 2 && shown.isCurrent(figure.area)
      return alone || said ? t('chart.picture.sentence', { text }) : t('chart.picture.sentenceOf', { place, text })
    })
    .join(' ')
}

/** "36 mốc, 71 số liệu từ 4 bài báo": what the window touches. */
export function pictureCount(
  events: readonly Event[],
  figures: readonly Observation[],
  window: Span,
  { t }: PictureContext,
): string {
  const shownEvents = events.filter(({ date }) => meets(spanOf(date), window))
  const shownFigures = figures.filter(({ period }) => meets(spanOf(period), window))
  const articles = articlesOf([...shownEvents, ...shownFigures].flatMap(({ evidence }) => evidence))
  return t('chart.picture.count', { milestones: shownEvents.length, figures: shownFigures.length, articles: articles.length })
}

/** The picture in sentences: of each panel the lowest, highest and latest figure, of each lane how much and from when to when. */
export function pictureSummary(panels: readonly Panel[], lanes: readonly Lane[], window: Span, context: PictureContext): string {
  const sentences = [
    ...panels.map((panel) => panelSentence(panel, window, context)),
    ...lanes.map((lane) => laneSentence(lane, window, context)),
  ]
  return sentences.filter(Boolean).join(' ') || context.t('chart.picture.summaryEmpty')
}

/** Of a panel's marks in the window the lowest, the highest and the latest. '' for none. */
export function panelSentence({ name, unit, scale, marks }: Panel, window: Span, { t }: PictureContext): string {
  const seen = marks.filter(({ span }) => meets(span, window))
  const reported = seen.filter(({ status }) => REPORTED.includes(status))
  const latest = [...(reported.length > 0 ? reported : seen)]
    .sort((a, b) => a.span.end - b.span.end || a.span.start - b.span.start)
    .at(-1)
  if (!latest) return ''
  const words = (mark: FigureMark) => [mark.label.status, mark.label.strong].filter(Boolean).join(' ')
  const one = { name, unit, latest: words(latest), latestWhen: latest.label.note }
  const byValue = [...seen].sort((a, b) => a.value - b.value)
  const [lowest, highest] = [byValue[0], byValue.at(-1)]
  if (!scale || !lowest || !highest || seen.length < 2) return t('chart.picture.summaryOne', one)
  return t('chart.picture.summaryPanel', {
    ...one,
    lowest: words(lowest),
    lowestWhen: lowest.label.note,
    highest: words(highest),
    highestWhen: highest.label.note,
  })
}

/** How many of a lane's milestones are in the window, from when to when. '' for none. */
export function laneSentence({ name, marks }: Lane, window: Span, { t }: PictureContext): string {
  const seen = marks.filter(({ span }) => meets(span, window))
  const [first, last] = [seen[0], seen.at(-1)]
  if (!first || !last) return ''
  if (seen.length === 1) return t('chart.picture.summaryLaneOne', { name, from: first.label.strong })
  return t('chart.picture.summaryLane', { name, count: seen.length, from: first.label.strong, to: last.label.strong })
}
