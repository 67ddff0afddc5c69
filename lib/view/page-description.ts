import { type Event, eventStatus } from '../facts/event.ts'
import { figureStatus } from '../facts/figure-status.ts'
import { newestFigure } from '../facts/newest-figure.ts'
import type { Observation } from '../facts/observation.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { dateWords } from '../words/civil-date-words.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import { figureWords } from '../words/figure-words.ts'
import type { Locale } from '../words/locale.ts'
import { periodWords } from '../words/period-words.ts'
import { areaNames } from './area-name.ts'
import type { EvidenceView } from './evidence-view.ts'
import { figureName } from './figure-name.ts'
import type { ActiveFilter } from './filter-view.ts'
import { firstCapital } from './first-capital.ts'
import { isInWindow } from './is-in-window.ts'
import type { PageContext } from './page-context.ts'
import type { Picture } from './picture.ts'
import { shownCount } from './shown-count.ts'
import { timeWithinSentence, withinSentence } from './within-sentence.ts'

/** What a page shows, as far as its title depends on it. */
export type DrawnKind = 'dashboard' | 'timeline' | 'indicator' | 'province' | 'article' | 'fact'

export interface PageDescription {
  readonly title: string
  readonly description: string
}

interface ShownFacts {
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
}

interface Described {
  readonly kind: DrawnKind
  readonly picture: Pick<Picture, 'title' | 'lead' | 'window' | 'count'>
  /** Of the indicator, province or article that the page is about. */
  readonly name: string | null
  /** Null where they are more than are read for a page: the picture then says how many there are. */
  readonly facts: ShownFacts | null
  /** The day of record that the page is pinned to; null: it shows the newest data. */
  readonly asOf: CivilDate | null
  /** Of the fact that the page is about or that is chosen on it: the page is then described by it. */
  readonly evidence: Pick<
    EvidenceView,
    'large' | 'title' | 'said' | 'sign' | 'quotes' | 'status' | 'statusWord' | 'dateAsRead'
  > | null
  /** Names of the provinces that the reader has chosen. */
  readonly places: readonly string[]
  /** What the reader has narrowed down. */
  readonly filters: readonly Pick<ActiveFilter, 'key' | 'label'>[]
}

/** A page in a line and in a sentence or two, as one reads it in a list of results or in a chat: what is shown, in words. */
export function pageDescription(described: Described, context: PageContext): PageDescription {
  const { kind, picture, evidence, facts } = described
  const pinned =
    described.asOf === null || described.asOf > context.today
      ? ''
      : context.t('drawings.pinned', { date: dateWords(described.asOf, context.locale) })
  if (evidence) return factDescription(evidence, pinned, context.locale)
  const observations = facts?.observations.filter((figure) => isInWindow(figure, picture.window)) ?? []
  const events = facts?.events.filter((event) => isInWindow(event, picture.window)) ?? []
  const count = facts === null ? picture.count : shownCount({ observations, events }, context)
  const shown = sentence(count) || context.t(kind === 'province' ? 'drawings.nothingRead' : 'drawings.nothingAtAll')
  const lead = picture.lead || newestEvents(events, context)
  const description = sentences([lead, shown, filterSentence(described, context), pinned])
  const title = titleOf(described, { observations, events }, count, context)
  return { title: kind === 'article' ? title : narrowedTitle(title, described.filters, context), description }
}

function titleOf(described: Described, { observations, events }: ShownFacts, count: string, context: PageContext): string {
  const { kind, name, picture } = described
  if (kind === 'article') return name ?? picture.title
  if (kind === 'province' && name !== null) {
    return context.t('drawings.subjectOf', { place: name, subject: count || withinSentence(context.t('drawings.nothing')) })
  }
  const indicators = new Set(observations.map(({ indicator }) => indicator))
  if (events.length === 0 && indicators.size === 1) return seriesTitle(observations, described, context)
  if (observations.length === 0 && events.length > 0) return eventsTitle(events, described, context)
  return (kind === 'indicator' ? name : null) ?? picture.title
}

/** "Điện Biên, 2004 – nay (Y tế)": with what a title of place and time does not tell. */
export function narrowedTitle(title: string, filters: Described['filters'], { t }: Pick<PageContext, 't'>): string {
  const untold = filters.filter(({ key, label }) => !TOLD_BY_TITLE.includes(key) && !told(title, label)).map(({ label }) => label)
  return untold.length === 0 ? title : t('drawings.narrowed', { title, filters: untold.join(', ') })
}

const TOLD_BY_TITLE: readonly ActiveFilter['key'][] = ['province', 'time']

function told(title: string, label: string): boolean {
  return title.toLocaleLowerCase('vi').includes(label.toLocaleLowerCase('vi'))
}

/** "6,07% (ước): Tăng trưởng GRDP, Điện Biên, Quý I/2024" and the sentence with its source; an event by its title and date. */
function factDescription(
  { large, title, said, sign, status, statusWord, quotes, dateAsRead }: NonNullable<Described['evidence']>,
  pinned: string,
  locale: Locale,
): PageDescription {
  const [quote] = quotes
  const plain = [large.before, large.main, large.unit].filter(Boolean).join(' ')
  // What is not done is never told without its status: a plan in a chat would pass for a result.
  const stated = status === 'actual' || status === 'happened' ? '' : ` (${statusWord})`
  return {
    title:
      sign.kind === 'figure'
        ? `${firstCapital(plain)}${stated}: ${title}`
        : `${title}, ${timeWithinSentence(plain, locale)}${stated}`,
    description: sentences([
      quote ? `“${quote.exact}” – ${sentence(quote.article.line)}` : sentence(said),
      // The article's own words for a date may leave its year open.
      /\d{4}/.test(plain) ? '' : (dateAsRead ?? ''),
      pinned,
    ]),
  }
}

/** "Điện Biên: tăng trưởng GRDP 2005–2024, mới nhất 6,07% (ước, quý I/2024)". */
function seriesTitle(figures: readonly Observation[], { name: given, places }: Described, context: PageContext): string {
  const { t, locale } = context
  const newest = newestFigure(figures)
  if (!newest) return given ?? ''
  const areas = [...new Set(figures.map(({ area }) => area))]
  const name = figureName({ ...newest, breakdown: '_T' }, context)
  const place = placeOf(areas, places, context)
  const subject = place === null ? name : t('drawings.subjectOf', { place, subject: withinSentence(name) })
  const status = figureStatus(newest)
  const period = periodWords(newest.period, newest.collect, locale)
  const words = figureWords(newest, locale).whole
  return t('drawings.latest', {
    subject,
    span: yearsOf(
      figures.map((figure) => figure.period),
      context,
    ),
    value: areas.length > 1 ? `${areaNames([newest.area], context)} ${words}` : words,
    when: status === 'actual' ? period : t('drawings.latestStatus', { status: t(`facts.status.${status}`), period }),
  })
}

/** "Điện Biên: 36 mốc, 1909–2050". */
function eventsTitle(events: readonly Event[], { places }: Described, context: PageContext): string {
  const { t } = context
  const told = {
    count: events.length,
    span: yearsOf(
      events.map(({ date }) => date),
      context,
    ),
  }
  const place = placeOf([...new Set(events.flatMap(({ areas }) => areas))], places, context)
  return place === null ? t('drawings.milestones', told) : t('drawings.milestonesOf', { ...told, place })
}

/** "Mới nhất: Kỷ niệm 115 năm …, 28/6/2024; …": what happened last, where there is no figure to tell. */
function newestEvents(events: readonly Event[], { t, locale, today }: PageContext): string {
  const past = events.filter((event) => ['happened', 'ongoing'].includes(eventStatus(event, today)))
  const newest = [...past].sort((a, b) => b.date.end.localeCompare(a.date.end) || a.id.localeCompare(b.id)).slice(0, 2)
  if (newest.length === 0) return ''
  return t('drawings.newest', {
    titles: newest
      .map(({ title, date }) => `${title[locale]}, ${timeWithinSentence(eventDateWords(date, locale), locale)}`)
      .join('; '),
  })
}

/** The provinces that were chosen, else those that the facts are of; null for more than a line can name. */
function placeOf(areas: readonly string[], places: readonly string[], context: PageContext): string | null {
  const names = places.length > 0 ? places : areaNames(areas, context).split(', ')
  return names.length <= 2 ? names.join(', ') : null
}

/** "2005–2024": the years that a number of periods cover. */
function yearsOf(periods: readonly { readonly start: string; readonly end: string }[], { t }: PageContext): string {
  const first =
    periods
      .map(({ start }) => start)
      .sort()[0]
      ?.slice(0, 4) ?? ''
  const last =
    periods
      .map(({ end }) => end)
      .sort()
      .at(-1)
      ?.slice(0, 4) ?? ''
  return first === last ? first : t('drawings.fromTo', { from: first, to: last })
}

/** Filters that the title does not tell already. */
function filterSentence({ filters }: Described, { t }: PageContext): string {
  const untold = filters.filter(({ key }) => key !== 'province' && key !== 'time' && key !== 'indicator')
  return untold.length === 0 ? '' : t('drawings.filtered', { filters: untold.map(({ label }) => label).join('; ') })
}

function sentence(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`
}

function sentences(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}
