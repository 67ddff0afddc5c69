import type { ReadShape } from './read-days.ts'
import { readYearAfter, type SaidYear, yearOf } from './said-year.ts'
import type { TokenCursor } from './token-cursor.ts'

const MONTH_WORDS = new Map([
  ['giêng', 1],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['chạp', 12],
])
const QUARTERS = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['bốn', 4],
  ['đầu', 1],
  ['cuối', 4],
])

/** Month of "tháng 5", "tháng Năm", "tháng mười hai", "tháng 5.2015"; null for a count of months or a name of none. */
export function readMonth(cursor: TokenCursor, at: number): { month: number; said: SaidYear } | null {
  const dotted = /^(\d{1,2})[.](\d{4})$/.exec(cursor.text(at))
  if (dotted) {
    const month = Number(dotted[1])
    return month >= 1 && month <= 12 ? { month, said: { year: Number(dotted[2]), to: at + 1 } } : null
  }
  let month = cursor.whole(at, 2) ?? MONTH_WORDS.get(cursor.text(at)) ?? null
  if (month === null || month < 1 || month > 12) return null
  let next = at + 1
  // "tháng Năm 2024", but "tháng năm" without a capital is only the word for time passing.
  if (cursor.is(at, 'năm') && cursor.tokens[at]?.capital !== true) return null
  if (cursor.is(at, 'mười') && (cursor.is(next, 'một') || cursor.is(next, 'hai'))) {
    month = cursor.is(next, 'một') ? 11 : 12
    next++
  }
  const said = readYearAfter(cursor, next)
  if (said.to > next) return { month, said }
  const bare = cursor.year(next)
  return { month, said: bare === null ? said : { year: bare, to: next + 1 } }
}

/** "tháng 5/2024", "tháng này", "từ tháng 1 đến tháng 6/2024"; `at` is the token after "tháng". */
export function readMonthShape(cursor: TokenCursor, at: number): ReadShape | null {
  if (cursor.is(at, 'này') || cursor.is(at, 'nay')) return { shape: { form: 'relative-month', offset: 0 }, to: at + 1 }
  if (cursor.is(at, 'trước') || cursor.is(at, 'qua')) return { shape: { form: 'relative-month', offset: -1 }, to: at + 1 }
  const first = readMonth(cursor, at)
  if (first === null) return null
  const { month, said } = first
  const word = cursor.text(said.to)
  if ((word === 'đến' || word === 'tới' || word === '-') && said.year === null) {
    let next = said.to + 1
    if (cursor.is(next, 'hết')) next++
    if (cursor.is(next, 'tháng')) {
      const second = readMonth(cursor, next + 1)
      if (second !== null && second.month > month) {
        return { shape: { form: 'months', first: month, last: second.month, ...yearOf(second.said) }, to: second.said.to }
      }
    }
  }
  // "Cách mạng Tháng Tám": that of 1945; "Sau Cách mạng Tháng Tám, ngày 25/12/1945, …" says it in passing.
  if (month === 8 && said.year === null && cursor.is(at - 3, 'cách', 'mạng'))
    return { shape: cursor.is(at - 4, 'sau') ? { form: 'vague' } : { form: 'month', month, year: 1945 }, to: said.to }
  // "tháng 11 này", "tháng Ba vừa rồi"
  const near = cursor.is(said.to, 'này') ? 1 : cursor.is(said.to, 'vừa', 'qua') || cursor.is(said.to, 'vừa', 'rồi') ? 2 : 0
  return { shape: { form: 'month', month, ...yearOf(said) }, to: said.to + near }
}

/** "quý I/2024", "quý II năm 2025", "quý 3"; `at` is the token after "quý". */
export function readQuarter(cursor: TokenCursor, at: number): ReadShape | null {
  const dotted = /^([1-4])[.](\d{4})$/.exec(cursor.text(at))
  if (dotted) return { shape: { form: 'quarter', quarter: Number(dotted[1]), year: Number(dotted[2]) }, to: at + 1 }
  const quarter = cursor.whole(at, 1) ?? QUARTERS.get(cursor.text(at)) ?? null
  if (quarter === null || quarter < 1 || quarter > 4) return null
  const said = readYearAfter(cursor, at + 1)
  const bare = said.to === at + 1 ? cursor.year(at + 1) : null
  if (bare !== null) return { shape: { form: 'quarter', quarter, year: bare }, to: at + 2 }
  return { shape: { form: 'quarter', quarter, ...yearOf(said) }, to: said.to }
}

const COUNTS = new Map([
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
])
/** Words that make a count of months a duration: "thời hạn 6 tháng", "sau 3 tháng thi công", "trẻ 6 tháng tuổi". */
const NO_SPAN_BEFORE = new Set(
  'sau,hạn,dài,khoảng,hơn,gần,trên,dưới,mỗi,cứ,vòng,gian,suốt,được,nghỉ,chậm,sớm,thêm,ngắn,đủ,kỳ,tù,trẻ,tối,thiểu,đa'.split(','),
)
const NO_SPAN_AFTER = new Set('tuổi,tù,lương,tới,nữa,thi,một,liền,liên,trước,tiếp,/'.split(','))

/**
 * "6 tháng đầu năm 2024", "9 tháng năm 2024", "lũy kế 11 tháng", "6 tháng cuối năm", "4 tháng"; `at` is the number.
 * A bare count of months ("thời hạn 6 tháng") is a period only after a word that says so.
 */
export function readMonthSpan(cursor: TokenCursor, at: number): ReadShape | null {
  const said = readCount(cursor, at)
  if (said === null || said.count < 2 || said.count > 12 || !cursor.is(said.to, 'tháng')) return null
  const read = readSpanOf(cursor, said.to, said.count)
  return read !== null && NO_SPAN_BEFORE.has(cursor.text(at - 1)) && read.to === said.to + 1 ? null : read
}

/** "9", "chín", "mười một": how many months. */
function readCount(cursor: TokenCursor, at: number): { count: number; to: number } | null {
  const figure = cursor.whole(at, 2)
  if (figure !== null) return { count: figure, to: at + 1 }
  if (cursor.is(at, 'mười', 'một') || cursor.is(at, 'mười', 'hai'))
    return { count: cursor.is(at + 1, 'một') ? 11 : 12, to: at + 2 }
  const count = COUNTS.get(cursor.text(at))
  return count === undefined ? null : { count, to: at + 1 }
}

/** What follows a count of months; `at` is the token "tháng". */
function readSpanOf(cursor: TokenCursor, month: number, count: number): ReadShape | null {
  const at = month - 1
  const word = cursor.text(at + 2)
  if (word === 'đầu' || word === 'cuối' || word === 'còn') {
    let next = at + 3
    if (word === 'còn' && cursor.is(next, 'lại')) next++
    if (cursor.is(next, 'của')) next++
    if (cursor.is(next, 'năm')) {
      const said = readYearAfter(cursor, next)
      const to = said.to > next ? said.to : next + 1
      return { shape: { form: 'months', ...monthsOf(count, word !== 'đầu'), ...yearOf(said) }, to }
    }
    return word === 'còn' ? null : { shape: { form: 'months', ...monthsOf(count, word === 'cuối'), year: null }, to: next }
  }
  const said = readYearAfter(cursor, at + 2)
  if (said.to > at + 2) return { shape: { form: 'months', ...monthsOf(count, false), ...yearOf(said) }, to: said.to }
  if (NO_SPAN_AFTER.has(word)) return null
  if (word === 'qua') return { shape: { form: 'months', ...monthsOf(count, false), year: null, lately: true }, to: at + 3 }
  const bare = cursor.year(at + 2)
  if (bare !== null && cursor.tokens[at + 3]?.kind !== 'word')
    return { shape: { form: 'months', ...monthsOf(count, false), year: bare }, to: at + 3 }
  return { shape: { form: 'months', ...monthsOf(count, false), year: null }, to: at + 2 }
}

function monthsOf(count: number, last: boolean): { first: number; last: number } {
  return last ? { first: 13 - count, last: 12 } : { first: 1, last: count }
}
