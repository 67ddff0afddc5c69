import { type Event, eventStatus } from '../facts/event.ts'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import type { Locale } from '../words/locale.ts'

/** What a calendar needs to know beside its events. */
export interface CalendarContext {
  readonly name: string
  /** The public origin, without a slash at the end. */
  readonly origin: string
  readonly today: CivilDate
  readonly locale: Locale
}

/**
 * Events as iCalendar text (RFC 5545, refresh hint of RFC 7986): all-day dates with an exclusive end, so that a month or a
 * quarter is the span it is; plans are TENTATIVE; the UID is the citable id, so a correction replaces its entry.
 * Events with an open end have no days to put into a calendar and are left out.
 */
export function calendar(events: readonly Event[], context: CalendarContext): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cot Moc//Timeline//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(context.name)}`,
    `X-WR-CALNAME:${escaped(context.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...events.filter(({ date }) => !date.openStart && !date.openEnd).flatMap((event) => entry(event, context)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function entry(event: Event, { origin, today, locale }: CalendarContext): string[] {
  const status = eventStatus(event, today)
  const [quote] = event.evidence
  const page = `${origin}${locale === 'en' ? '/en' : ''}/events/${event.id}`
  const told = [eventDateWords(event.date, locale), quote ? `“${quote.exact}”` : '', page].filter(Boolean).join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${new URL(origin).hostname}`,
    `DTSTAMP:${stamp(event.recordedAt)}`,
    `LAST-MODIFIED:${stamp(event.recordedAt)}`,
    `SEQUENCE:${event.version - 1}`,
    `DTSTART;VALUE=DATE:${compact(event.date.start)}`,
    `DTEND;VALUE=DATE:${compact(addDays(event.date.end, 1))}`,
    `SUMMARY:${escaped(event.title[locale])}`,
    `DESCRIPTION:${escaped(told)}`,
    ...(event.place ? [`LOCATION:${escaped(event.place[locale])}`] : []),
    `CATEGORIES:${[event.topic, ...event.areas.map((area) => area.split('@')[0] ?? area)].map(escaped).join(',')}`,
    `URL:${page}`,
    `STATUS:${status === 'planned' || status === 'overdue' ? 'TENTATIVE' : status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function compact(date: CivilDate): string {
  return date.replaceAll('-', '')
}

function stamp(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/** At most 75 octets a line; a continuation starts with a space. A Vietnamese letter of three octets is never cut. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}
