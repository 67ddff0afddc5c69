import type { Comparison } from '../../facts/observation.ts'
import { readTime } from '../when/read-time.ts'
import type { TimeShape } from '../when/time-shape.ts'
import type { TokenCursor } from '../when/token-cursor.ts'

/** What a change or a share is measured against, as the text says it. */
export interface SaidComparison {
  readonly base: Comparison['base']
  /** The base period where it is named ("so với năm 2004"). */
  readonly shape: TimeShape | null
  readonly from: number
  readonly to: number
}

const FEASTS = new Set(['kỳ', 'nghỉ', 'dịp', 'đợt', 'lễ'])
const PLAN_WORDS = new Set(['kế', 'kh', 'dự', 'chỉ', 'nghị', 'mục'])

/** "so với cùng kỳ năm trước", "so với năm 2004", "so kế hoạch", "kế hoạch năm" after a share; null for none of them. */
export function readComparison(cursor: TokenCursor, at: number): SaidComparison | null {
  if (cursor.is(at, 'so')) {
    const next = cursor.is(at + 1, 'với') ? at + 2 : at + 1
    return readBase(cursor, at, next, true)
  }
  // "bằng 412% cùng kỳ"
  if (cursor.is(at, 'cùng', 'kỳ') && (cursor.tokens[at - 1]?.kind !== 'sign' || cursor.is(at - 1, '%')))
    return readSamePeriod(cursor, at, at)
  return null
}

/** The plan that a share is of, straight after "%": "18,03% kế hoạch năm", "85% dự toán Trung ương giao". */
export function readPlan(cursor: TokenCursor, at: number): SaidComparison | null {
  let next = at
  if (cursor.is(next, 'so', 'với')) next += 2
  else if (cursor.is(next, 'so')) next += 1
  if (cursor.is(next, 'tổng')) next += cursor.is(next + 1, 'số') ? 2 : 1
  if (cursor.is(next, 'số', 'vốn')) next += 2
  return readPlanBase(cursor, at, next)
}

function readPlanBase(cursor: TokenCursor, from: number, at: number): SaidComparison | null {
  const word = cursor.text(at)
  if (!PLAN_WORDS.has(word)) return null
  const second = cursor.text(at + 1)
  const pair = `${word} ${second}`
  if (word !== 'kh' && !['kế hoạch', 'dự toán', 'chỉ tiêu', 'nghị quyết', 'mục tiêu'].includes(pair)) return null
  let to = word === 'kh' ? at + 1 : at + 2
  let shape: TimeShape | null = null
  // "kế hoạch vốn năm 2025 được Thủ tướng giao": the words that say whose plan, and of which year.
  for (let steps = 0; steps < 8; steps++) {
    const time = readTime(cursor, to)
    if (time !== null) {
      shape ??= time.shape
      to = time.to
    } else if (PLAN_TAIL.has(cursor.text(to))) to++
    else break
  }
  return { base: 'PLAN', shape, from, to }
}

const PLAN_TAIL = new Set(
  'năm,vốn,giao,được,hđnd,tỉnh,trung,ương,bộ,tài,chính,phủ,thủ,tướng,tw,cả,đề,ra,pháp,lệnh,phân,bổ,đã,do,đầu,hội,đồng,nhân,dân,thành,phố,của,ubnd,địa,phương'.split(
    ',',
  ),
)

function readBase(cursor: TokenCursor, from: number, at: number, explicit: boolean): SaidComparison | null {
  if (cursor.is(at, 'cùng', 'tháng') || cursor.is(at, 'cùng', 'quý')) return readBase(cursor, from, at + 2, explicit)
  if (cursor.is(at, 'cùng')) return readSamePeriod(cursor, from, at)
  const plan = readPlanBase(cursor, from, at)
  if (plan !== null) return plan
  if (cursor.is(at, 'năm', 'trước') || cursor.is(at, 'năm', 'ngoái')) {
    return { base: 'P-1Y', shape: null, from, to: cursor.is(at + 2, 'đó') ? at + 3 : at + 2 }
  }
  if (cursor.is(at, 'tháng', 'trước')) {
    // "so với tháng trước", but "so với tháng trước Tết" is none of ours.
    return { base: 'P-1M', shape: null, from, to: at + 2 }
  }
  if (cursor.is(at, 'quý', 'trước')) return { base: 'P-1Q', shape: null, from, to: at + 2 }
  if (cursor.is(at, 'bình', 'quân')) return readBase(cursor, from, at + 2, explicit)
  if (cursor.is(at, 'ước') || cursor.is(at, 'cả', 'năm')) return readBase(cursor, from, at + 1, explicit)
  // "so với kỳ nghỉ Tết Quý Mão", "so với dịp Tết năm 2023"
  if (FEASTS.has(cursor.text(at))) return readBase(cursor, from, at + 1, explicit)
  if (cursor.is(at, 'đầu', 'năm')) return { base: 'DEC-1Y', shape: null, from, to: at + 2 }
  if (cursor.is(at, 'cuối', 'năm') || cursor.is(at, 'thời', 'điểm') || cursor.is(at, 'thực', 'hiện') || cursor.is(at, '31')) {
    const next = cursor.is(at, '31') ? at : at + 2
    const time = readTime(cursor, next) ?? readTime(cursor, at)
    if (cursor.is(at, 'thực', 'hiện')) return readBase(cursor, from, next, explicit)
    return { base: 'DEC-1Y', shape: time?.shape ?? null, from, to: time?.to ?? next }
  }
  const time = readTime(cursor, at) ?? bareYear(cursor, at)
  if (time === null || !explicit) return null
  if (time.shape.form === 'month' && time.shape.month === 12) return { base: 'DEC-1Y', shape: time.shape, from, to: time.to }
  return { base: 'PERIOD', shape: time.shape, from, to: time.to }
}

/** "so với 2020" */
function bareYear(cursor: TokenCursor, at: number): { readonly shape: TimeShape; readonly to: number } | null {
  const year = cursor.year(at)
  return year === null || year < 1900 ? null : { shape: { form: 'year', year }, to: at + 1 }
}

function readSamePeriod(cursor: TokenCursor, from: number, at: number): SaidComparison | null {
  if (!cursor.is(at, 'cùng', 'kỳ') && !cursor.is(at, 'cùng', 'thời')) return null
  let to = at + (cursor.is(at + 1, 'kỳ') ? 2 : 3)
  const time = readTime(cursor, to)
  if (time !== null) to = time.to
  else if (cursor.is(to, 'năm') || bareYear(cursor, to) !== null) to += 1
  return { base: 'P-1Y', shape: null, from, to }
}
