import { type Event, eventStatus } from '../facts/event.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { figureStatus } from '../facts/figure-status.ts'
import type { Status } from '../facts/status.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import { figureWords } from '../words/figure-words.ts'
import { periodWords } from '../words/period-words.ts'
import { areaName, areaNames } from './area-name.ts'
import { figureName } from './figure-name.ts'
import { firstCapital } from './first-capital.ts'
import type { PageContext } from './page-context.ts'

/** What stands over a fact: the figure or the date large, its status in words, what it is. */
export interface FactHead {
  readonly status: Status
  readonly statusWord: string
  readonly statusNote: string | null
  /** `before` is the word before the number, `unit` what follows it. */
  readonly large: { readonly before: string; readonly main: string; readonly unit: string }
  /** "Tăng trưởng GRDP, Điện Biên, Quý I/2024"; the title of an event. */
  readonly title: string
  /** The fact in a clause: for descriptions, shared text and screen readers. */
  readonly said: string
}

/** The head of a figure or an event, by today's day. */
export function factHead(fact: Fact, context: PageContext): FactHead {
  const { locale, t } = context
  if (isObservation(fact)) {
    const status = figureStatus(fact)
    const words = figureWords(fact, locale)
    const period = firstCapital(periodWords(fact.period, fact.collect, locale))
    const tight = words.whole.includes(`${words.number}${words.unit}`)
    return {
      status,
      statusWord: t(`facts.status.${status}`),
      statusNote: figureNote(status, t),
      large:
        fact.measure === 'rank'
          ? { before: '', main: words.whole, unit: '' }
          : { before: words.qualifier, main: tight ? words.number + words.unit : words.number, unit: tight ? '' : words.unit },
      title: t('pages.evidence.figureOf', { name: figureName(fact, context), area: areaName(fact.area, context), period }),
      said: fact.text[locale],
    }
  }
  const status = eventStatus(fact, context.today)
  return {
    status,
    statusWord: t(`facts.status.${status}`),
    statusNote: status === 'overdue' ? t('pages.evidence.overdueNote') : null,
    large: { before: '', main: firstCapital(eventDateWords(fact.date, locale)), unit: '' },
    title: fact.title[locale],
    said: `${fact.title[locale]}, ${eventDateWords(fact.date, locale)}, ${areaNames(fact.areas, context)}`,
  }
}

function figureNote(status: Status, t: PageContext['t']): string | null {
  if (status === 'estimated' || status === 'preliminary' || status === 'forecast') return t('pages.evidence.notOfficial')
  if (status === 'planned' || status === 'target') return t('pages.evidence.notDone')
  return status === 'derived' ? t('pages.evidence.computed') : null
}

/** "Đến năm 2030, tầm nhìn 2045": how far a plan looks ahead; null for what looks nowhere. */
export function horizonWords(event: Event, { t }: Pick<PageContext, 't'>): string | null {
  if (!event.horizon) return null
  const { to, vision } = event.horizon
  return vision ? t('pages.evidence.horizonVision', { to, vision }) : t('pages.evidence.horizon', { to })
}

/** "Bài viết “trung tuần tháng 4”; hiểu là 11/4/2024–20/4/2024.": what was made of the article's own words for a date. */
export function dateAsRead({ date }: Event, { t, locale }: Pick<PageContext, 't' | 'locale'>): string | null {
  if (date.phrase === null) return null
  const plain = eventDateWords(
    { ...date, phrase: null, approximate: false, qualifier: date.qualifier === 'approximate' ? null : date.qualifier },
    locale,
  )
  return t('pages.evidence.dateAsRead', { phrase: date.phrase, date: plain })
}
