import type { Qualifier } from '../facts/code-lists.ts'

/** A number as a Vietnamese text writes it. `value` × 10^`mult` is meant; `index` counts UTF-16 units of the text given. */
export interface NumberReading {
  readonly index: number
  readonly text: string
  readonly value: number
  /** The upper end of "50 - 70%". */
  readonly high: number | null
  readonly decimals: number
  /** What nghìn, vạn, triệu and tỷ make of it: the power of ten. */
  readonly mult: number
  readonly qualifier: Qualifier
  /** What stands under the stroke in "4/14". */
  readonly of: number | null
  /** "thứ 4", "hạng 56". */
  readonly ranked: boolean
  /** "vượt 5%": by so much above the whole. */
  readonly exceeding: boolean
  readonly unit: NumberUnit | null
}

/** The units that can be read beside a number without knowing what is counted. */
export type NumberUnit = 'PERCENT' | 'PERCENT_POINTS' | 'PER_1000' | 'RATIO' | 'VND' | 'USD' | 'TONNE' | 'TRIPS'

// Spaces of all widths stand in numbers; a dot followed by a space ("7. 180 phòng") is a misprint that newspapers make.
const INTEGER = String.raw`\d{1,3}(?:\.\s?\d{3})+|\d{1,3}(?:[\u0020\u00a0\u202f]\d{3})+(?!\d)|\d+`
const NUMBER = String.raw`(?:${INTEGER})(?:,\d{1,4})?(?![.,]?\d)`
const POWERS: Readonly<Record<string, number>> = { nghìn: 3, ngàn: 3, vạn: 4, triệu: 6, tỷ: 9, tỉ: 9 }
const POWER = String.raw`(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\p{L})`
const WORDS: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  đôi: 2,
}

const UNITS: readonly (readonly [RegExp, NumberUnit])[] = [
  [/^\s*(?:điểm phần trăm|điểm %)/iu, 'PERCENT_POINTS'],
  [/^\s*%/u, 'PERCENT'],
  [/^\s*‰/u, 'PER_1000'],
  [/^\s*lần(?!\p{L})/iu, 'RATIO'],
  [/^\s*đồng(?!\p{L})/iu, 'VND'],
  [/^\s*(?:USD|đô la)(?!\p{L})/iu, 'USD'],
  [/^\s*tấn(?!\p{L})/iu, 'TONNE'],
  [/^\s*lượt(?!\p{L})/iu, 'TRIPS'],
]

const QUALIFIERS: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?<!\p{L})(?:không quá|tối đa)\s*$/iu, 'LE'],
  [/(?<!\p{L})(?:ít nhất|tối thiểu)\s*$/iu, 'GE'],
  [/(?<!\p{L})(?:gần|dưới|chưa đến|chưa tới)\s*$/iu, 'LT'],
  [/(?<!\p{L})(?:hơn|trên)\s*$/iu, 'GT'],
  [/(?<!\p{L})(?:khoảng|xấp xỉ|chừng)\s*$/iu, 'AP'],
]

/**
 * Every number written in digits, from left to right; each end of a range and each side of a fraction is also a reading
 * of its own. Numbers written otherwise than Vietnamese does ("2.5") are not read at all rather than guessed.
 */
export function readNumbers(text: string): readonly NumberReading[] {
  const pattern = new RegExp(String.raw`(?<![\d\p{L}]|\d[.,])${NUMBER}`, 'gu')
  return [...text.matchAll(pattern)].map((match) => readingAt(text, match.index, match[0]))
}

/** A number written as a word ("thứ tư", "hai"), the first there is; null when there is none. "năm" is a year and never read as 5. */
export function readNumberWord(text: string): NumberReading | null {
  const match = new RegExp(String.raw`(?<!\p{L})(?:${Object.keys(WORDS).join('|')})(?!\p{L})`, 'iu').exec(text.normalize('NFC'))
  const value = match ? WORDS[match[0].toLowerCase()] : undefined
  if (!match || value === undefined) return null
  return { ...readingAt(text, match.index, match[0]), value, decimals: 0 }
}

function readingAt(text: string, index: number, digits: string): NumberReading {
  const before = text.slice(0, index)
  const after = text.slice(index + digits.length)
  const over = wholeOf(after)
  const until = rangeEnd(after, digits, before)
  const tail = afterNumber(until?.rest ?? over?.rest ?? after)
  const values = [digits, ...(until ? [until.digits] : [])]
  return {
    index,
    text: digits,
    value: amountOf(digits),
    high: until ? amountOf(until.digits) : null,
    decimals: Math.max(...values.map((written) => written.split(',')[1]?.length ?? 0)),
    mult: tail.mult,
    qualifier: qualifierOf(before, tail.rest, until !== null),
    of: over ? amountOf(over.digits) : null,
    ranked: /(?<!\p{L})(?:thứ|hạng)\s*$/iu.test(before),
    exceeding: /(?<!\p{L})vượt\s+(?:(?:gần|hơn|trên|khoảng)\s+)?$/iu.test(before),
    unit: UNITS.find(([form]) => form.test(tail.rest))?.[1] ?? null,
  }
}

/** What a number is a part or a rank of: "4/14", "thứ 6 trong số 14". "/1 vạn dân" is a rate and not a whole. */
function wholeOf(after: string): { digits: string; rest: string } | null {
  const match = new RegExp(String.raw`^(?:\s*/\s*|\s+trong\s+(?:tổng\s+)?số\s+)(${NUMBER})`, 'u').exec(after)
  if (match?.[1] === undefined || match[1] === '1') return null
  return { digits: match[1], rest: after.slice(match[0].length) }
}

/** The powers of ten right after a number ("nghìn tỷ" is 12), and what follows them. */
function afterNumber(after: string): { mult: number; rest: string } {
  const powers = new RegExp(String.raw`^(?:\s*${POWER})+`, 'iu').exec(after)?.[0] ?? ''
  const mult = powers
    .toLowerCase()
    .split(/\s+/)
    .reduce((sum, word) => sum + (POWERS[word] ?? 0), 0)
  return { mult, rest: after.slice(powers.length) }
}

/** The other end of a range. Two bare years ("2005 - 2010") are a stretch of time and not a range of amounts. */
function rangeEnd(after: string, digits: string, before: string): { digits: string; rest: string } | null {
  const match = new RegExp(String.raw`^(?:\s*[-–—]\s*|\s+(?:đến|tới)\s+)(${NUMBER})(?!/)`, 'u').exec(after)
  if (match?.[1] === undefined) return null
  const rest = after.slice(match[0].length)
  const bareYears = [digits, match[1]].every((written) => /^(?:1[0-9]|20)\d{2}$/.test(written))
  const amounts =
    afterNumber(rest).mult > 0 || UNITS.some(([form]) => form.test(rest)) || /(?<!\p{L})(?:từ|khoảng)\s*$/iu.test(before)
  return !bareYears && amounts && amountOf(match[1]) > amountOf(digits) ? { digits: match[1], rest } : null
}

function qualifierOf(before: string, after: string, isRange: boolean): Qualifier {
  // "từ 80% khối lượng trở lên": the words stand on both sides, with what is counted in between.
  if (/^[^.,;()\d]{0,40}?(?<!\p{L})trở lên(?!\p{L})/iu.test(after)) return 'GE'
  if (/^[^.,;()\d]{0,40}?(?<!\p{L})trở xuống(?!\p{L})/iu.test(after)) return 'LE'
  const said = QUALIFIERS.find(([form]) => form.test(before))?.[1] ?? 'EQ'
  return isRange && said === 'AP' ? 'EQ' : said
}

function amountOf(digits: string): number {
  return Number(digits.replace(/[.\s]/g, '').replace(',', '.'))
}
