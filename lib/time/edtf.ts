import { type CivilDate, civilDate, daysInMonth, endOfMonth, isCivilDate } from './civil-date.ts'

/** How exactly a date is known. `range` is a stretch with two stated ends. */
export type DatePrecision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'range'

/** A date as Extended Date/Time Format (ISO 8601-2) text, with what it says worked out. Open ends keep the other end's day. */
export interface EdtfDate {
  readonly edtf: string
  readonly start: CivilDate
  readonly end: CivilDate
  readonly precision: DatePrecision
  readonly approximate: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
}

interface Bounds {
  start: CivilDate
  end: CivilDate
  precision: DatePrecision
}

const ACCEPTED =
  'EDTF: 2024, 2024-05, 2024-05-07, 2024-33 (quarter I; 33–36), 2024-40 (half; 40–41), 199X, 19XX, each with ~ or ?, A/B, ../B, A/..'

/**
 * Reads the part of EDTF that this project stores. Why not the `edtf` package: it refuses equal ends and quarters
 * inside intervals and reads season 21 as a quarter; the tests compare with it where it is right.
 * Throws a RangeError that names the text and what is accepted.
 */
export function parseEdtf(edtf: string): EdtfDate {
  const ends = edtf.split('/')
  if (ends.length > 2) throw refused(edtf)
  const approximate = /[~?]/.test(edtf)
  if (ends.length === 1) {
    const bounds = parsePoint(ends[0] ?? '', edtf)
    return { edtf, ...bounds, approximate, openStart: false, openEnd: false }
  }
  const [left = '', right = ''] = ends
  const [openStart, openEnd] = [left === '..', right === '..']
  if (openStart && openEnd) throw refused(edtf)
  const first = openStart ? null : parsePoint(left, edtf)
  const last = openEnd ? null : parsePoint(right, edtf)
  const start = (first ?? last)?.start
  const end = (last ?? first)?.end
  if (start === undefined || end === undefined || start > end) throw refused(edtf)
  const precision = openStart || openEnd ? ((first ?? last)?.precision ?? 'range') : 'range'
  return { edtf, start, end, precision, approximate, openStart, openEnd }
}

function parsePoint(text: string, whole: string): Bounds {
  const bare = text.replace(/[~?]$/, '')
  if (isCivilDate(bare)) return { start: bare, end: bare, precision: 'day' }
  const century = /^(\d{2})XX$/.exec(bare)
  if (century) return { ...years(`${century[1]}00`, 100), precision: 'century' }
  const decade = /^(\d{3})X$/.exec(bare)
  if (decade) return { ...years(`${decade[1]}0`, 10), precision: 'decade' }
  const year = /^(\d{4})$/.exec(bare)
  if (year) return { ...years(bare, 1), precision: 'year' }
  const part = /^(\d{4})-(\d{2})$/.exec(bare)
  if (!part) throw refused(whole)
  const [y, code] = [Number(part[1]), Number(part[2])]
  if (code >= 1 && code <= 12) {
    return { start: civilDate(y, code, 1), end: civilDate(y, code, daysInMonth(y, code)), precision: 'month' }
  }
  if (code >= 33 && code <= 36) return { ...months(y, (code - 33) * 3 + 1, 3), precision: 'quarter' }
  if (code === 40 || code === 41) return { ...months(y, (code - 40) * 6 + 1, 6), precision: 'half' }
  throw refused(whole)
}

function years(first: string, count: number) {
  return { start: `${first}-01-01`, end: `${String(Number(first) + count - 1).padStart(4, '0')}-12-31` }
}

function months(year: number, month: number, count: number) {
  return { start: civilDate(year, month, 1), end: endOfMonth(year, month, count - 1) }
}

function refused(text: string): RangeError {
  return new RangeError(`cannot read the date "${text}" (accepted: ${ACCEPTED})`)
}
