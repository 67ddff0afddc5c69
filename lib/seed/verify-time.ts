import type { Event } from '../facts/event.ts'
import type { Evidence } from '../facts/evidence.ts'
import type { Observation } from '../facts/observation.ts'
import { contains, type Interval, overlaps } from '../time/interval.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { codePointSlice } from './code-points.ts'
import type { Finding, Reading } from './finding.ts'
import type { JsonPath } from './placed-json.ts'
import { type DateReading, daysRead, readDates } from './read-date.ts'
import type { SeedArticle, Seeded } from './seed-document.ts'

type Articles = ReadonlyMap<string, SeedArticle>

/** How a time that was read stands to the time of the fact: the better, the earlier. */
const RELATIONS = ['same', 'now', 'wider', 'narrower', 'other', 'apart'] as const
type Relation = (typeof RELATIONS)[number]

interface Timed {
  readonly time: Interval
  /** Other times that the quote may name: what a growth is measured against, the years that a plan reaches to. */
  readonly others: readonly Interval[]
  readonly upTo: boolean
}

/** Reads the times in the quotes of a figure again and compares them with its period. */
export function verifyPeriod(figure: Seeded<Observation>, articles: Articles): Reading {
  const { period, comparison, evidence } = figure.value
  if (evidence.length === 0) return { agreed: 0, findings: [] }
  const others = comparison?.period ? [parseTimePeriod(comparison.period)] : []
  return verifyTime(figure, { time: period, others, upTo: false }, quoteTimes(evidence, articles), ['period'])
}

/** Reads the times in the quotes of an event, and the phrase that dates it, again and compares them with its date. */
export function verifyDate(event: Seeded<Event>, articles: Articles): Reading {
  const { date, horizon, evidence } = event.value
  const [first] = evidence
  const times = quoteTimes(evidence, articles)
  if (date.phrase !== null && first) {
    const published = articles.get(first.article)?.published ?? null
    times.push({
      path: ['date', 'phrase'],
      published,
      pieces: [date.phrase],
      readings: readDates(date.phrase, { bare: true }),
      marked: true,
    })
  }
  const others = [horizon?.to, horizon?.vision].flatMap((year) => (year ? [parseTimePeriod(year)] : []))
  return verifyTime(event, { time: date, others, upTo: date.qualifier === 'before' }, times, ['date'])
}

interface Said {
  readonly path: JsonPath
  readonly published: Interval | null
  readonly pieces: readonly string[]
  readonly readings: readonly DateReading[]
  readonly marked: boolean
}

/** What each quote says of time: in its marks, or anywhere in it when nothing is marked. */
function quoteTimes(evidence: readonly Evidence[], articles: Articles): Said[] {
  return evidence.map((quote, index) => {
    const pieces = quote.marks
      .filter((mark) => mark.kind === 'time')
      .map((mark) => codePointSlice(quote.exact, mark.start, mark.end))
    const readings =
      pieces.length > 0 ? pieces.flatMap((piece) => readDates(piece, { bare: true })) : readDates(quote.exact, { bare: false })
    const published = articles.get(quote.article)?.published ?? null
    return { path: ['evidence', index, 'marks'], published, pieces, readings, marked: pieces.length > 0 }
  })
}

function verifyTime({ key, placeOf }: Seeded<unknown>, timed: Timed, said: readonly Said[], field: JsonPath): Reading {
  const findings: Finding[] = []
  const best: Relation[] = []
  for (const { path, published, pieces, readings, marked } of said) {
    for (const piece of new Set(pieces)) {
      // "cùng kỳ năm trước" is the base of a comparison, which the words name without saying when it was.
      if (readDates(piece, { bare: true }).length > 0 || /cùng kỳ|năm trước/iu.test(piece)) continue
      findings.push({ ...placeOf(path), kind: 'unread', reason: `the time "${piece}" of "${key}" cannot be read` })
    }
    const relations = readings.map((reading) => relationOf(reading, timed, published))
    const closest = RELATIONS.find((relation) => relations.includes(relation))
    if (closest === undefined) continue
    if (closest !== 'apart') best.push(closest)
    else if (marked)
      findings.push({
        ...placeOf(path),
        kind: 'mismatch',
        reason: `${described(readings)} is not the time of "${key}", ${written(timed.time)}`,
      })
  }
  const closest = RELATIONS.find((relation) => best.includes(relation))
  const place = placeOf(field)
  if (closest === 'same' || closest === 'now') return { agreed: 1, findings }
  if (closest === 'narrower') {
    findings.push({ ...place, kind: 'mismatch', reason: `the quotes of "${key}" say only a part of ${written(timed.time)}` })
  } else if (closest === 'wider') {
    findings.push({ ...place, kind: 'unsaid', reason: `the quotes of "${key}" say a longer time than ${written(timed.time)}` })
  } else {
    findings.push({ ...place, kind: 'unsaid', reason: `no quote of "${key}" says ${written(timed.time)}` })
  }
  return { agreed: 0, findings }
}

function relationOf(reading: DateReading, { time, others, upTo }: Timed, published: Interval | null): Relation {
  if (reading.relation === 'now') return published && overlaps(time, published) ? 'now' : 'apart'
  if (reading.relation === 'before' && !upTo) return 'apart'
  return relationOfDays(reading, time, others)
}

function relationOfDays(reading: DateReading, time: Interval, others: readonly Interval[]): Relation {
  const years = new Set([time.start, time.end].map((day) => Number(day.slice(0, 4))))
  const read = [...years].map((year) => daysRead(reading, year)).filter((days) => days !== null)
  if (read.some((days) => days.start === time.start && days.end === time.end)) return 'same'
  if (others.some((other) => read.some((days) => days.start === other.start && days.end === other.end))) return 'other'
  if (read.some((days) => contains(days, time))) return 'wider'
  return read.some((days) => contains(time, days)) ? 'narrower' : 'apart'
}

function described(readings: readonly DateReading[]): string {
  return readings.map(({ text }) => `"${text}"`).join(', ')
}

function written({ start, end }: Interval): string {
  return start === end ? start : `${start}–${end}`
}
