import { type Event, type EventStatus, eventStatus } from '../facts/event.ts'
import { yearMonthDay } from '../time/civil-date.ts'
import { dateWords } from '../words/civil-date-words.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import type { Locale } from '../words/locale.ts'
import type { MilestoneMark, MilestoneShape, Span } from './picture.ts'
import { articlesOf, factHref, type PictureContext, sourceNames } from './picture-context.ts'
import { horizonDays } from './picture-window.ts'
import { spanOf } from './span.ts'

const LONGEST_PHRASE = 24

/** One event as a mark of its lane. */
export function milestoneMark(event: Event, context: PictureContext): MilestoneMark {
  const { locale, t, today, shown } = context
  const status = eventStatus(event, today)
  const series = shown.indexOf(event.areas)
  const articles = articlesOf(event.evidence)
  const date = dateLabel(event, locale)
  return {
    kind: 'milestone',
    id: event.id,
    span: spanOf(event.date),
    series,
    shape: milestoneShape(event),
    status,
    label: {
      strong: date,
      brief: withoutYear(date, event, locale),
      status: status === 'happened' ? null : t(`facts.status.${status}`),
      note: event.title[locale],
      short: event.short[locale],
    },
    spoken: t('chart.picture.spokenMilestone', {
      title: event.title[locale],
      date,
      status: t(`facts.status.${status}`),
      place: shown.series[series]?.name ?? '',
      source: sourceNames(context, articles),
    }),
    articles,
    href: factHref(context, event.id),
    horizon: horizonSpan(event),
  }
}

function milestoneShape({ date, stated }: Event): MilestoneShape {
  if (date.qualifier === 'before') return 'deadline'
  if (date.qualifier === 'until' || date.openStart) return 'until'
  if (date.openEnd) return 'open-end'
  if (date.qualifier === 'approximate' || date.approximate) return 'fuzzy'
  if (date.precision === 'day') return 'stone'
  return stated === 'ongoing' ? 'open-end' : 'bar'
}

/** The article's own phrase where it is short enough for a label, else "khoảng" with what it stands for. */
function dateLabel({ date }: Event, locale: Locale): string {
  const words = eventDateWords(date, locale)
  return words.length <= LONGEST_PHRASE ? words : eventDateWords({ ...date, phrase: null }, locale)
}

/** "28/3" for "28/3/2024", also inside "trước 10/4/2024"; what has no day keeps its year. */
function withoutYear(words: string, { date }: Event, locale: Locale): string {
  const [year] = yearMonthDay(date.end)
  const end = dateWords(date.end, locale)
  const tail = locale === 'vi' ? `/${year}` : `\u00a0${year}`
  const byDay = date.precision === 'day' || date.openStart || date.qualifier === 'before'
  return byDay && words.endsWith(tail) && words.length >= end.length - 1 ? words.slice(0, -tail.length) : words
}

function horizonSpan({ date, horizon }: Event): Span | null {
  const days = horizonDays(horizon)
  if (!days) return null
  const [from, to] = [spanOf(date).end, spanOf(days.to).end]
  return to > from ? { start: from, end: to } : null
}

/** A plan, whether its day has come or not, and what was called off: drawn hollow. */
export function isHollow(status: EventStatus): boolean {
  return status === 'planned' || status === 'overdue' || status === 'cancelled'
}
