import type { TokenCursor } from '../when/token-cursor.ts'
import type { Amount, OutOf, Quantity, Rank } from './amount.ts'
import { isTrap } from './is-trap.ts'
import { type NumberStyle, readNumber } from './read-number.ts'
import { readNumberWords } from './read-number-words.ts'
import { readBound, readQualifier } from './read-qualifier.ts'
import { COUNTED, MULTIPLIERS, PER, UNITS } from './unit-book.ts'

const JOINS = new Set(['và', ',', ';'])

interface Digits {
  readonly value: number
  readonly decimals: number
  readonly odd: boolean
  readonly to: number
}

interface Measured {
  readonly mult: number
  readonly unit: string | null
  readonly per: Amount['per']
  readonly noun: number
  readonly to: number
}

/** Reads the quantity that begins at a token (its number or number word), or null. */
export function readQuantity(cursor: TokenCursor, at: number, style: NumberStyle): Quantity | null {
  const token = cursor.tokens[at]
  if (token === undefined) return null
  if (token.kind === 'word') return readRank(cursor, at) ?? readSpelt(cursor, at)
  if (token.kind !== 'number') return null
  const bare = readBareRank(cursor, at)
  if (bare !== null) return bare
  if (isTrap(cursor, at)) return null
  const digits = readDigits(cursor, at, style)
  return digits && readAmount(cursor, at, digits, style)
}

function readDigits(cursor: TokenCursor, at: number, style: NumberStyle): Digits | null {
  const text = cursor.text(at)
  const [next, after] = [cursor.tokens[at + 1], cursor.tokens[at + 2]]
  // "7. 180 phòng": a stray space after the group sign.
  if (/^\d{1,3}$/.test(text) && next?.text === '.' && next.glued && after?.kind === 'number' && /^\d{3}$/.test(after.text)) {
    const unitAfter = cursor.tokens[at + 3]
    if (!after.glued && unitAfter?.kind === 'word' && !unitAfter.capital) {
      return { value: Number(text + after.text), decimals: 0, odd: true, to: at + 3 }
    }
  }
  // "1 269 thôn": a space as the group sign.
  if (/^\d{1,3}$/.test(text) && next?.kind === 'number' && /^\d{3}(?:,\d+)?$/.test(next.text) && !cursor.is(at - 1, 'tháng')) {
    const whole = readNumber(`${text}${next.text}`, style)
    if (whole !== null && !['năm', 'quý', 'ngày'].includes(cursor.text(at - 1))) return { ...whole, odd: true, to: at + 2 }
  }
  const read = readNumber(text, style)
  return read && { ...read, to: at + 1 }
}

function readAmount(cursor: TokenCursor, at: number, first: Digits, style: NumberStyle): Amount | null {
  let { to } = first
  let high: number | null = null
  let highDecimals = 0
  let outOf: OutOf | null = null
  let measured = withUnitBefore(readUnit(cursor, to), cursor, at)
  const sign = cursor.text(measured.to)
  const ownUnit = measured.unit !== null || measured.mult > 0
  // "41,85% - 15,47% - 38,52%" is a list.
  const listed = cursor.is(at - 1, '-') && cursor.is(at - 2, '%')
  const isRange =
    !listed && (sign === '-' || sign === 'đến' || sign === 'tới') && cursor.tokens[measured.to + 1]?.kind === 'number'
  if (
    isRange &&
    !isTrap(cursor, measured.to + 1) &&
    (sign === '-' || !ownUnit || ['từ', 'khoảng'].includes(cursor.text(at - 1)))
  ) {
    const second = readDigits(cursor, measured.to + 1, style)
    const shared = second && readUnit(cursor, second.to)
    const same = shared && (!ownUnit || (shared.unit === measured.unit && shared.mult === measured.mult))
    // "23% - 45,3% - 31,7%" is a list.
    const goesOn = shared !== null && ownUnit && cursor.is(shared.to, '-') && cursor.tokens[shared.to + 1]?.kind === 'number'
    if (second && shared && same && !goesOn && shared.unit !== null && second.value > first.value) {
      high = second.value
      highDecimals = second.decimals
      measured = shared
    }
  } else if (sign === '/' && cursor.tokens[measured.to + 1]?.kind === 'number') {
    const second = readDigits(cursor, measured.to + 1, style)
    const shared = second && readUnit(cursor, second.to)
    const same = shared && (!ownUnit || (shared.unit === measured.unit && shared.mult === measured.mult))
    // "10/12 xã" is a part of a whole; a date was read before this.
    if (second && shared && same && (shared.unit !== null || shared.noun >= 0)) {
      outOf = { value: second.value, from: measured.to + 1, to: second.to }
      measured = shared
    }
  }
  // "9,5 triệu và 10 triệu lượt khách": the last of two says the unit of both.
  if (measured.unit === null && (measured.mult > 0 || first.decimals > 0) && high === null && outOf === null)
    measured = { ...measured, unit: unitOfList(cursor, measured, style) }
  // "số bác sĩ/vạn dân đạt 9,2", "(khách quốc tế 73.500)": the indicator itself says the unit.
  if (measured.unit === null && (high !== null || outOf !== null || !saysEnough(cursor, at, first, measured))) return null
  const whole = outOf === null && high === null ? readWhole(cursor, measured, style) : null
  if (whole !== null) outOf = whole
  to = whole?.to ?? measured.to
  let { qualifier, from } = readQualifier(cursor, at)
  const bound = readBound(cursor, to)
  if (bound !== null && (qualifier !== 'EQ' || cursor.is(at - 1, 'từ') || bound.to === to + 2)) {
    if (cursor.is(at - 1, 'từ')) from = at - 1
    qualifier = bound.qualifier
    if (bound.to === to + 2) to = bound.to
  }
  return {
    form: 'amount',
    value: first.value,
    high,
    decimals: Math.max(first.decimals, highDecimals),
    mult: measured.mult,
    unit: measured.unit ?? 'NONE',
    per: measured.per,
    qualifier,
    outOf,
    odd: first.odd,
    from,
    to,
    number: at,
    noun: measured.noun,
  }
}

const WHOLE = new Set('tổng,số,kế,hoạch,vốn,năm,cả,được,giao,dự,toán,cộng'.split(','))
const SAYS_WHOLE = new Set(['tổng', 'kế hoạch', 'dự toán'])

/** "1.806 tỷ đồng trên tổng số 3.852 tỷ đồng": what was done is out of what was planned, in the same unit. */
function readWhole(cursor: TokenCursor, { unit, mult, to }: Measured, style: NumberStyle): (OutOf & { to: number }) | null {
  if (unit === null || !cursor.is(to, 'trên')) return null
  let at = to + 1
  let said = false
  for (; at < to + 8 && WHOLE.has(cursor.text(at)); at++)
    said ||= SAYS_WHOLE.has(cursor.text(at)) || SAYS_WHOLE.has(`${cursor.text(at)} ${cursor.text(at + 1)}`)
  const digits = said && cursor.tokens[at]?.kind === 'number' ? readDigits(cursor, at, style) : null
  const measured = digits && readUnit(cursor, digits.to)
  if (!digits || !measured || measured.unit !== unit || measured.mult !== mult) return null
  return { value: digits.value, from: at, to: measured.to }
}

/** Words after which a plain count may end its clause: "Doanh nghiệp thành lập mới: 832, vốn …". */
const BEFORE_COUNT = new Set([':', 'là', 'được', 'còn', 'đạt'])

const VIEWS = new Set(['xem', 'đọc', 'thích', 'luận', 'id'])

/** Whether a number without a unit can say one by what it is of: a fraction, a grouped or led count, or a bare "471,5 triệu". */
function saysEnough(cursor: TokenCursor, at: number, digits: Digits, { mult, to }: Measured): boolean {
  if (digits.odd) return false
  if (mult > 0) return mult >= 6
  if (digits.decimals > 0) return true
  const next = cursor.tokens[to]
  if (next !== undefined && next.kind !== 'sign' && next.text !== 'và') return false
  if (next?.glued && next.text !== '.' && next.text !== ',' && next.text !== ';' && next.text !== ')') return false
  if (VIEWS.has(cursor.text(at - 2)) && cursor.is(at - 1, ':')) return false
  return /^\d{1,3}[.,]\d{3}/.test(cursor.text(at)) || (BEFORE_COUNT.has(cursor.text(at - 1)) && cursor.year(at) === null)
}

/** "632 triệu, 481 triệu và 295,6 triệu USD": what the last of a list is counted in. */
function unitOfList(cursor: TokenCursor, { mult, to }: Measured, style: NumberStyle): string | null {
  for (let at = to, steps = 0; steps < MOST_IN_LIST && JOINS.has(cursor.text(at)); steps++) {
    const next = isTrap(cursor, at + 1) ? null : readDigits(cursor, at + 1, style)
    const unit = next && readUnit(cursor, next.to)
    if (!unit || unit.mult !== mult) return null
    if (unit.unit !== null) return unit.unit
    at = unit.to
  }
  return null
}

const MOST_IN_LIST = 8

/** "VND 16,263.22 billion", "USD 120 million": the currency stands first. */
function withUnitBefore(measured: Measured, cursor: TokenCursor, at: number): Measured {
  const before = UNITS.find(cursor.tokens, at - 1)
  const currency =
    before?.length === 1 && (before.meaning.unit === 'VND' || before.meaning.unit === 'USD') && cursor.text(at - 1) !== 'đ'
  return currency && measured.noun < 0 && (measured.unit === null || measured.unit === 'VND') && cursor.text(at - 1) !== 'đồng'
    ? { ...measured, unit: before.meaning.unit }
    : measured
}

const NOT_BILLIONS = new Set(['tỷ lệ', 'tỷ trọng', 'tỷ suất', 'tỷ giá', 'tỷ số', 'tỷ phú'])

/** Multipliers, unit and "per" from a token on. `unit` is null where nothing says what the number counts. */
function readUnit(cursor: TokenCursor, at: number): Measured {
  let to = at
  let mult = 0
  for (let word = MULTIPLIERS.get(cursor.text(to)); word !== undefined; word = MULTIPLIERS.get(cursor.text(to))) {
    // "cuối 2010 tỷ lệ hộ nghèo …"
    if (NOT_BILLIONS.has(`${cursor.text(to)} ${cursor.text(to + 1)}`)) break
    mult += word
    to++
  }
  // "1.640 tỷ (đồng)", and "tỷ" alone in money talk.
  const found = UNITS.find(cursor.tokens, to)
  if (found !== null) {
    const { unit, mult: own, noun } = found.meaning
    const end = to + found.length
    const per = unit === 'VND' || unit === 'USD' || unit === 'PERCENT' ? PER.find(cursor.tokens, end) : null
    return { mult: mult + own, unit, per: per?.meaning ?? null, noun: noun ? to : -1, to: noun ? to : end + (per?.length ?? 0) }
  }
  if (cursor.tokens[to]?.kind === 'word' && COUNTED.has(cursor.text(to))) return { mult, unit: 'COUNT', per: null, noun: to, to }
  if (mult >= 9) return { mult, unit: 'VND', per: null, noun: -1, to }
  return { mult, unit: null, per: null, noun: -1, to }
}

/** "năm nghìn tỷ đồng", "tám trăm mười nghìn tấn", "gấp đôi", "giảm một nửa". */
function readSpelt(cursor: TokenCursor, at: number): Amount | null {
  const whole = { form: 'amount', high: null, decimals: 0, per: null, outOf: null, odd: false, number: at, noun: -1 } as const
  if (cursor.is(at, 'đôi') && cursor.is(at - 1, 'gấp')) {
    return { ...whole, value: 2, mult: 0, unit: 'RATIO', qualifier: 'EQ', from: at, to: at + 1 }
  }
  if (cursor.is(at, 'một', 'nửa') && (cursor.is(at - 1, 'giảm') || cursor.is(at - 1, 'bằng'))) {
    return { ...whole, value: 0.5, decimals: 1, mult: 0, unit: 'RATIO', qualifier: 'EQ', from: at, to: at + 2 }
  }
  // "số bác sĩ trên một vạn dân": what it is counted by.
  if (cursor.is(at - 1, 'trên') || cursor.is(at - 1, '/') || cursor.is(at - 1, 'mỗi')) return null
  const spelt = readNumberWords(cursor, at)
  if (spelt === null) return null
  const { mult, unit, per, noun, to } = readUnit(cursor, spelt.to)
  // Small counts ("hai dự án") are ways of speaking; only what has a multiplier or hundreds is a figure.
  if (unit === null || unit === 'COUNT' || (mult === 0 && spelt.value < 100)) return null
  return { ...whole, ...readQualifier(cursor, at), value: spelt.value, mult, unit, per, noun, to }
}

/** "xếp thứ 4/14", "đứng thứ 5", "vị trí thứ 6 trong số 14", "thứ hạng 31", "hạng 56", from the first word that says rank. */
function readRank(cursor: TokenCursor, at: number): Rank | null {
  let next = at
  if (cursor.is(next, 'thứ', 'hạng')) next += 2
  else if (cursor.is(next, 'thứ', 'tự')) return null
  else if (
    (cursor.is(next, 'đứng', 'đầu') || cursor.is(next, 'dẫn', 'đầu')) &&
    amongAll(cursor, next + 2) &&
    !LEADERS.has(cursor.text(at - 1))
  ) {
    return { form: 'rank', rank: 1, of: cursor.whole(next + 2, 2), previous: null, from: at, to: next + 2, number: next }
  } else if (cursor.is(next, 'thứ')) {
    if (cursor.is(at - 1, 'lần') || cursor.is(at - 1, 'năm') || cursor.is(at - 1, 'người')) return null
    if (
      ![
        'xếp',
        'đứng',
        'trí',
        'hạng',
        'xếp',
        'giữ',
        'ở',
        'từ',
        'lên',
        'và',
        'đạt',
        'hiện',
        'cao',
        'lớn',
        'nhiều',
        'thấp',
      ].includes(cursor.text(at - 1))
    ) {
      // "thứ 4/14" says itself that it is a rank, and so does "Đồng Nai thứ tư (".
      if (!cursor.is(next + 2, '/') && !isOfName(cursor, at, next + 2)) return null
    }
    next += 1
  } else if (cursor.is(next, 'hạng') && (!cursor.is(at - 1, 'xếp', 'hạng') || isPlace(cursor, at)))
    next += cursor.is(next + 1, 'thứ') ? 2 : 1
  else if (cursor.is(next, 'vị', 'trí') && cursor.tokens[next + 2]?.kind === 'number') next += 2
  else return null
  const words = RANK_WORDS.get(cursor.text(next))
  const rank = words ?? cursor.whole(next, 3)
  if (rank === null || rank === undefined || rank < 1) return null
  return completeRank(cursor, at, next, rank)
}

/** "nhóm 10 địa phương dẫn đầu cả nước": several of them. */
const LEADERS = new Set(['phương', 'tỉnh', 'phố', 'nhóm', 'top', 'tốp', 'nghiệp', 'những', 'các', 'vị'])

/** "đứng đầu cả nước", "dẫn đầu 63 tỉnh, thành phố" */
function amongAll(cursor: TokenCursor, at: number): boolean {
  const of = cursor.whole(at, 2)
  return (
    cursor.is(at, 'cả', 'nước') ||
    cursor.is(at, 'toàn', 'quốc') ||
    ((of === 63 || of === 34 || of === 64) && cursor.is(at + 1, 'tỉnh'))
  )
}

/** "Long An thứ 3, …": a name before, a sign or the country after. */
function isOfName(cursor: TokenCursor, at: number, to: number): boolean {
  const [before, after] = [cursor.tokens[at - 1], cursor.tokens[to]]
  return before?.capital === true && (after === undefined || after.kind === 'sign' || cursor.is(to, 'cả', 'nước'))
}

/** "xếp hạng 48", and no "bảng xếp hạng 2024". */
function isPlace(cursor: TokenCursor, at: number): boolean {
  return cursor.whole(at + 1, 2) !== null && !cursor.is(at - 2, 'bảng')
}

const RANK_WORDS = new Map([
  ['nhất', 1],
  ['hai', 2],
  ['nhì', 2],
  ['ba', 3],
  ['tư', 4],
])

/** "25/63 tỉnh, thành phố", "xếp 25/63": without "thứ". */
function readBareRank(cursor: TokenCursor, at: number): Rank | null {
  const rank = cursor.whole(at, 3)
  if (rank === null || !cursor.is(at + 1, '/')) return null
  const of = cursor.whole(at + 2, 3)
  if (of === null || rank > of) return null
  const ranked = ['xếp', 'đứng', 'hạng', 'trí'].includes(cursor.text(at - 1))
  const amongProvinces = (of === 63 || of === 34) && (cursor.is(at + 3, 'tỉnh') || cursor.is(at + 3, 'địa', 'phương'))
  return ranked || amongProvinces ? completeRank(cursor, at, at, rank) : null
}

function completeRank(cursor: TokenCursor, from: number, number: number, rank: number): Rank {
  let to = number + 1
  let of: number | null = null
  if (cursor.is(to, '/')) {
    of = cursor.whole(to + 1, 3)
    if (of !== null) to += 2
  } else if (cursor.is(to, 'trong', 'số') || cursor.is(to, 'trong', 'tổng')) {
    const skip = cursor.is(to, 'trong', 'tổng', 'số') ? 3 : 2
    of = cursor.whole(to + skip, 3)
    if (of !== null) to += skip + 1
  } else if (cursor.is(to, 'trên')) {
    of = cursor.whole(to + 1, 3)
    if (of !== null) to += 2
  }
  if (of !== null && of < rank) of = null
  return { form: 'rank', rank, of, previous: null, from, to, number }
}
