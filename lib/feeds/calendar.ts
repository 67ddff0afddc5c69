import { type Event, eventStatus } from '../facts/event.ts'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import { firstCapital } from '../view/first-capital.ts'
import { known } from '../view/page-context.ts'
import { publicationWords } from '../view/publication-words.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import type { Locale } from '../words/locale.ts'
import type { FeedContext } from './feed-context.ts'

/**
 * Events as iCalendar text (RFC 5545, name and refresh hint of RFC 7986): all-day dates with an exclusive end, so that a
 * month or a quarter is the span it is; plans are TENTATIVE; the UID is the citable id and SEQUENCE counts its versions, so
 * a correction replaces its entry. An event with an open end stands on the end that is known, and its title says so.
 */
export function calendar(events: readonly Event[], context: FeedContext): string {
  const { name, origin, self } = context
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cot Moc//Timeline//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `SOURCE;VALUE=URI:${origin}${self}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...events.flatMap((event) => entry(event, context)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function entry(event: Event, context: FeedContext): string[] {
  const { origin, page } = context
  const { locale, today } = page
  const status = eventStatus(event, today)
  const address = `${origin}${locale === 'en' ? '/en' : ''}/events/${event.id}`
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${new URL(origin).hostname}`,
    `DTSTAMP:${stamp(event.recordedAt)}`,
    `LAST-MODIFIED:${stamp(event.recordedAt)}`,
    `SEQUENCE:${event.version - 1}`,
    `DTSTART;VALUE=DATE:${compact(firstDay(event))}`,
    `DTEND;VALUE=DATE:${compact(addDays(event.date.end, 1))}`,
    `SUMMARY:${escaped(summary(event, locale))}`,
    `DESCRIPTION:${escaped([...told(event, context), address].join('\n'))}`,
    ...(event.place ? [`LOCATION:${escaped(event.place[locale])}`] : []),
    `CATEGORIES:${[event.topic, ...event.areas.map((area) => area.split('@')[0] ?? area)].map(escaped).join(',')}`,
    `URL:${address}`,
    `STATUS:${status === 'planned' || status === 'overdue' ? 'TENTATIVE' : status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** The date as the article has it and how it stands, each sentence with its source, and why the entry was last changed. */
function told(event: Event, { page }: FeedContext): string[] {
  const { t, locale, today, articles } = page
  const quotes = event.evidence.flatMap((quote) => {
    const article = known(articles, quote.article, 'article')
    return [`“${quote.exact}”`, t('embeds.feeds.source', { title: article.title, line: publicationWords(article, page) })]
  })
  return [
    `${eventDateWords(event.date, locale)}, ${t(`facts.status.${eventStatus(event, today)}`)}`,
    ...quotes,
    ...(event.correction ? [t('embeds.feeds.corrected', { why: event.correction[locale] })] : []),
  ]
}

/** What was done by a day is known to have been done on that day at the latest: its last day is all that can be entered. */
function firstDay({ date }: Event): CivilDate {
  return date.openStart ? date.end : date.start
}

/** "Đến 28/3/2024: Khởi công 5 dự án": the entry's days alone would say more than is known. */
function summary({ title, date }: Event, locale: Locale): string {
  if (!date.openStart && !date.openEnd) return title[locale]
  return `${firstCapital(eventDateWords(date, locale))}: ${title[locale]}`
}

function compact(date: CivilDate): string {
  return date.replaceAll('-', '')
}

function stamp(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Text as a property holds it; other control characters than line ends are not allowed in one at all. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[^\t\u0020-\u{10ffff}]/gu, '')
}

/** Octets (RFC 5545, 3.1). */
const LONGEST_LINE = 75

/** A longer line goes on in another, which begins with a space. A Vietnamese letter of three octets is never cut. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_LINE) return line
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (octets + size > LONGEST_LINE) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}
