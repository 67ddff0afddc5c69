import { addDays, type CivilDate, civilDate, daysInMonth } from '../time/civil-date.ts'
import type { Interval } from '../time/interval.ts'

/** A day of which the text may leave out parts, from the right: no day is a whole month, no month a whole year. */
export interface PartialDay {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A time as a Vietnamese text says it. `index` counts UTF-16 units of the text as `readDates` sees it. */
export interface DateReading {
  readonly index: number
  readonly text: string
  readonly from: PartialDay
  readonly to: PartialDay
  /** `before`: up to the day before. `now`: the day of the article, whatever it is; both ends are empty then. */
  readonly relation: 'is' | 'before' | 'now'
}

const D = String.raw`(0?[1-9]|[12]\d|3[01])`
const M = '(0?[1-9]|1[0-2])'
const Y = String.raw`(1[0-9]\d{2}|20\d{2})`
const NOT_IN_WORD = String.raw`(?<![\p{L}\d/.-])`
const DAY_WORD = String.raw`(?:ngày|sáng|trưa|chiều|tối|đêm|mùng|mồng|nay \(|trước)`
const OF_YEAR = String.raw`(?:\s*[/-]\s*${Y}|\.${Y}|\s+(?:của\s+)?năm\s+${Y})?`
const DASH = String.raw`\s*(?:[-–—]|đến năm|đến)\s*`

const MONTHS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
}
const CENTURIES: Readonly<Record<string, number>> = { xviii: 18, xix: 19, xx: 20, xxi: 21 }

type Groups = readonly (string | undefined)[]
type Ends = Pick<DateReading, 'from' | 'to'> & { readonly relation?: DateReading['relation'] }

/**
 * The forms, the longer before those they contain: what one form has read, no later one reads again.
 * Null: a time that days cannot be told of here (lunar days, school years), and that no later form must misread.
 */
const FORMS: readonly (readonly [pattern: string, read: (groups: Groups) => Ends | null])[] = [
  [String.raw`\d{1,2}(?:/|\s+tháng\s+)\d{1,2}\s+âm\s+lịch`, () => null],
  [String.raw`năm\s+học\s+${Y}${DASH}${Y}`, () => null],
  [
    String.raw`${NOT_IN_WORD}${D}(?:/${M})?${DASH}(?:ngày\s+)?${D}/${M}(?:/${Y})?(?![\d/%])`,
    ([d1, m1, d2, m2, y]) => days(d1, m1 ?? m2, d2, m2, y),
  ],
  [String.raw`trước\s+(?:ngày\s+)?${D}[/.-]${M}(?:[/.-]${Y})?(?!\d)`, ([d, m, y]) => ({ ...one(y, m, d), relation: 'before' })],
  [String.raw`${NOT_IN_WORD}${D}[/.-]${M}[/.-]${Y}(?!\d)`, ([d, m, y]) => one(y, m, d)],
  [String.raw`ngày\s+${D}\s+tháng\s+${M}(?:\s+năm\s+${Y})?(?!\d)`, ([d, m, y]) => one(y, m, d)],
  [String.raw`${DAY_WORD}\s*${D}[/.-]${M}(?![\d/%])`, ([d, m]) => one(undefined, m, d)],
  [String.raw`(thượng|trung|hạ) tuần tháng\s+${M}${OF_YEAR}`, ([third, m, ...y]) => tenDays(third, m, said(y))],
  [String.raw`(đầu|giữa|cuối)\s+tháng\s+${M}${OF_YEAR}(?!\d)`, ([third, m, ...y]) => tenDays(third, m, said(y))],
  [String.raw`(\d{1,2})\s+tháng\s+(?:đầu\s+)?năm\s+${Y}`, ([n, y]) => months(1, Number(n), y)],
  [String.raw`(\d{1,2})\s+tháng\s+đầu\s+năm(?!\s+\d)`, ([n]) => months(1, Number(n), undefined)],
  [String.raw`tháng\s+${M}${OF_YEAR}(?!\d)`, ([m, ...y]) => one(said(y), m, undefined)],
  [
    String.raw`tháng\s+(${[...MONTHS].reverse().join('|')})(?!\p{L}|\s+\d{4})${OF_YEAR}`,
    ([word, ...y]) => one(said(y), String(MONTHS.indexOf(word ?? '') + 1), undefined),
  ],
  [
    String.raw`qu[ýí]\s+(iii|ii|iv|i|[1-4]|một|hai|ba|bốn|tư)(?!\p{L})${OF_YEAR}`,
    ([q, ...y]) => months((QUARTERS[q ?? ''] ?? 1) * 3 - 2, 3, said(y)),
  ],
  [String.raw`(\d{1,2})\s+tháng\s+cuối\s+năm(?:\s+${Y})?`, ([n, y]) => months(13 - Number(n), Number(n), y)],
  [String.raw`${NOT_IN_WORD}${Y}\s+đến\s+nay(?!\p{L})`, ([y]) => one(y, undefined, undefined)],
  [String.raw`${NOT_IN_WORD}${Y}${DASH}${Y}(?![\d/])`, ([a, b]) => ({ from: part(a), to: part(b) })],
  [
    String.raw`(đầu\s+|giữa\s+|cuối\s+)?thế\s+k[ỷỉ]\s+(xviii|xix|xxi|xx)(?!\p{L})`,
    ([third, c]) => century(third?.trim(), CENTURIES[c ?? ''] ?? 0),
  ],
  [String.raw`(?:thập\s+niên|những\s+năm)\s+(1[0-9]\d|20\d)0`, ([d]) => ({ from: part(`${d}0`), to: part(`${d}9`) })],
  [String.raw`(đầu|cuối)\s+năm\s+${Y}(?!\d)`, ([end, y]) => (end === 'đầu' ? months(1, 3, y) : months(10, 3, y))],
  [String.raw`năm\s+${Y}(?!\d)`, ([y]) => one(y, undefined, undefined)],
  [
    String.raw`(?:đến|hôm|hiện|chiều|sáng|tối)\s+nay(?!\p{L})|(?<!\p{L}|(?:phát|thực|thể|xuất|biểu)\s)hiện(?:$|\s+(?:có|đang|tại)(?!\p{L}))`,
    () => ({ ...one(undefined, undefined, undefined), relation: 'now' }),
  ],
]

/** Forms that are times only in a text that is known to be about time: elsewhere "4/14" is a rank and "2024" a number. */
const BARE_FORMS: typeof FORMS = [
  [String.raw`${NOT_IN_WORD}${D}/${M}(?![\d/%])`, ([d, m]) => one(undefined, m, d)],
  [String.raw`${NOT_IN_WORD}${Y}(?![\d/])`, ([y]) => one(y, undefined, undefined)],
]

/**
 * Every time that a text says, from left to right. `bare` also reads "28/6" and "2024" without a word that says they are
 * times. Days that do not exist (31/2) are not read.
 */
export function readDates(text: string, { bare }: { readonly bare: boolean }): readonly DateReading[] {
  let rest = text.normalize('NFC').replace(/\s/gu, ' ').toLowerCase()
  const readings: DateReading[] = []
  for (const [pattern, read] of bare ? [...FORMS, ...BARE_FORMS] : FORMS) {
    for (const match of [...rest.matchAll(new RegExp(pattern, 'gu'))]) {
      const ends = read(match.slice(1))
      rest = rest.slice(0, match.index) + '\0'.repeat(match[0].length) + rest.slice(match.index + match[0].length)
      if (ends === null) continue
      const { from, to, relation = 'is' } = ends
      const reading = { index: match.index, text: match[0], from, to, relation }
      if (relation === 'now' || daysRead(reading, 2024)) readings.push(reading)
    }
  }
  return readings.sort((a, b) => a.index - b.index)
}

/** The days that a reading covers, `year` standing in where it names none; null for "now" and for days that do not exist. */
export function daysRead({ from, to, relation }: DateReading, year: number): Interval | null {
  if (relation === 'now') return null
  const start = edge(from, year, 'first')
  const end = edge(to, year, 'last')
  if (start === null || end === null || start > end) return null
  if (relation === 'is') return { start, end }
  const eve = addDays(start, -1)
  return { start: eve, end: eve }
}

function edge({ year, month, day }: PartialDay, otherYear: number, side: 'first' | 'last'): CivilDate | null {
  const y = year ?? otherYear
  const m = month ?? (side === 'first' ? 1 : 12)
  const last = daysInMonth(y, m)
  const d = day ?? (side === 'first' ? 1 : last)
  return d <= last ? civilDate(y, m, d) : null
}

function part(year: string | undefined, month?: string, day?: string): PartialDay {
  const number = (text: string | undefined) => (text === undefined ? null : Number(text))
  return { year: number(year), month: number(month), day: number(day) }
}

function one(year: string | undefined, month: string | undefined, day: string | undefined): Ends {
  return { from: part(year, month, day), to: part(year, month, day) }
}

function days(
  d1: string | undefined,
  m1: string | undefined,
  d2: string | undefined,
  m2: string | undefined,
  year: string | undefined,
): Ends {
  return { from: part(year, m1, d1), to: part(year, m2, d2) }
}

/** The year among the groups of `OF_YEAR`, whichever way it was written. */
function said(years: Groups): string | undefined {
  return years.find((year) => year !== undefined)
}

function months(first: number, count: number, year: string | undefined): Ends {
  return { from: part(year, String(first)), to: part(year, String(first + count - 1)) }
}

/** Thirds of a month as Vietnamese counts them: 1–10, 11–20, 21 to the end. */
function tenDays(third: string | undefined, month: string | undefined, year: string | undefined): Ends {
  if (third === 'thượng' || third === 'đầu') return { from: part(year, month, '1'), to: part(year, month, '10') }
  if (third === 'trung' || third === 'giữa') return { from: part(year, month, '11'), to: part(year, month, '20') }
  return { from: part(year, month, '21'), to: part(year, month) }
}

/** The 20th century is 1901–2000; its thirds are 33, 33 and 34 years. */
function century(third: string | undefined, number: number): Ends {
  const first = (number - 1) * 100
  const [from, to] = third === 'đầu' ? [1, 33] : third === 'giữa' ? [34, 66] : third === 'cuối' ? [67, 100] : [1, 100]
  return { from: part(String(first + from)), to: part(String(first + to)) }
}
