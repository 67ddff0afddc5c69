import { type CivilDate, isCivilDate } from '../time/civil-date.ts'
import type { Interval } from '../time/interval.ts'
import { parseTimePeriod } from '../time/time-period.ts'

/** One end of the `time` parameter: a word that follows the data or the day, or a period of the calendar. */
export type TimeBound = 'earliest' | 'latest' | 'today' | (string & {})

/** `from` equal to `to` is one period alone, written once. */
export interface TimeFilter {
  readonly from: TimeBound
  readonly to: TimeBound
}

/** What the words of a time filter stand for. */
export interface TimeContext {
  readonly earliest: CivilDate
  readonly latest: CivilDate
  readonly today: CivilDate
}

/** The last year that an address can name: windows need room beyond it before the calendar ends in 9999. */
export const LAST_YEAR = 2999

export const TIME_ACCEPTS = `FROM..TO or one period up to the year ${LAST_YEAR}: 2024, 2024-Q1, 2024-05, 2024-05-07, earliest, latest, today`

/** Reads `2004..2024`, `2024-Q1`, `earliest..today`; null for anything else, reversed calendar ends included. */
export function parseTimeFilter(text: string): TimeFilter | null {
  const ends = text.split('..')
  const [from, to = from] = ends
  if (ends.length > 2 || from === undefined || to === undefined || !isBound(from) || !isBound(to)) return null
  if (isTimeWord(from) || isTimeWord(to)) return { from, to }
  return boundInterval(from).start <= boundInterval(to).end ? { from, to } : null
}

/** The canonical text: what `parseTimeFilter` reads back to the same filter. */
export function writeTimeFilter({ from, to }: TimeFilter): string {
  return from === to ? from : `${from}..${to}`
}

/** The days a filter covers. Words are looked up in the context; ends that come out reversed cover their hull. */
export function resolveTimeFilter(filter: TimeFilter, context: TimeContext): Interval {
  const from = resolveBound(filter.from, context)
  const to = resolveBound(filter.to, context)
  return from.start <= to.end ? { start: from.start, end: to.end } : { start: to.start, end: from.end }
}

function resolveBound(bound: TimeBound, context: TimeContext): Interval {
  if (!isTimeWord(bound)) return boundInterval(bound)
  return { start: context[bound], end: context[bound] }
}

/** Whether an end is a word that follows the data or the day, and not a period of the calendar. */
export function isTimeWord(bound: TimeBound): bound is keyof TimeContext {
  return bound === 'earliest' || bound === 'latest' || bound === 'today'
}

function isBound(text: string): boolean {
  if (isTimeWord(text)) return true
  const isCalendar = isCivilDate(text) || /^\d{4}(-(Q[1-4]|S[12]|0[1-9]|1[0-2]))?$/.test(text)
  const year = Number(text.slice(0, 4))
  return isCalendar && year >= 1 && year <= LAST_YEAR
}

function boundInterval(bound: string): Interval {
  const { start, end } = parseTimePeriod(bound)
  return { start, end }
}
