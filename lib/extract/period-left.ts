import type { Element } from './figure/scan-sentence.ts'
import { type Anchor, resolveTime } from './when/resolve-time.ts'
import type { TimeMention } from './when/time-shape.ts'

/** The elements outside of brackets: "(năm 2015 là 27,4 triệu đồng)" looks back and leaves nothing behind. */
export function outsideBrackets(elements: readonly Element[]): readonly Element[] {
  let depth = 0
  return elements.filter((element) => {
    const sign = element.is === 'break' ? element.sign : ''
    if (sign === '(') depth++
    const outside = depth === 0
    if (sign === ')') depth = Math.max(0, depth - 1)
    return outside
  })
}

/** "từ 24% năm 1992 giảm còn 15%": where a change began, or what it is measured by, is not the time that goes on. */
export function isBeginning(elements: readonly Element[], at: number): boolean {
  const [number, word] = [elements[at - 1], elements[at - 2]]
  // "thấp hơn mức 9,1% của 9 tháng năm 2022": the time of the level that it is measured by.
  if (number?.is === 'cue' && number.cue === 'narrow' && word?.is === 'quantity') {
    const against = elements
      .slice(Math.max(0, at - 6), at - 2)
      .some((element) => element.is === 'cue' && (element.cue === 'rise' || element.cue === 'fall'))
    const level = elements.slice(Math.max(0, at - 4), at - 2).some((element) => element.is === 'cue' && element.cue === 'reach')
    if (against && level) return true
  }
  // "vượt xa mục tiêu 1,5 tỷ USD của cả năm": that of the aim.
  const aimed = elements.slice(Math.max(0, at - 4), at - 1)
  const wished = aimed.some((element) => element.is === 'cue' && (element.cue === 'target' || element.cue === 'plan'))
  if (number?.is === 'cue' && number.cue === 'narrow' && word?.is === 'quantity' && wished) return true
  // "bằng 58,6% dự toán cả năm": the plan's.
  if (number?.is === 'cue' && number.cue === 'plan' && word?.is === 'quantity') return true
  // "gấp 1,3 lần dịp lễ năm trước"
  const measured = elements.slice(0, at).findLast((element) => !(element.is === 'word' && FEASTS.has(element.text)))
  if (measured?.is === 'quantity' && measured.quantity.form === 'amount' && measured.quantity.unit === 'RATIO') return true
  if (number?.is !== 'quantity') return false
  // "bằng 104% năm trước"
  if (word?.is === 'cue' && word.cue === 'equal') return true
  return (word?.is === 'cue' || word?.is === 'word') && wordOf(word) === 'từ'
}

const FEASTS = new Set(['dịp', 'kỳ', 'nghỉ', 'lễ', 'tết', 'đợt'])

function wordOf(element: Element): string {
  return element.is === 'word' ? element.text : element.is === 'cue' && element.cue === 'narrow' ? 'từ' : ''
}

/**
 * The period that a sentence leaves behind for the next one. `planned`: the section sets targets, so that a horizon is a period.
 * A look back from the period that was spoken of before leaves nothing behind, unless the sentence begins with it.
 */
export function periodLeftBy(
  said: readonly Element[],
  before: TimeMention | null,
  anchor: Anchor,
  planned: boolean,
): TimeMention | null {
  let last: TimeMention | null = null
  // "Trong 7 ngày nghỉ Tết (từ 8/2 đến 14/2)": days in brackets are what is spoken of.
  const elements = outsideBrackets(said)
  const days = said.findLast(
    (element) => element.is === 'time' && element.mention.shape.form === 'days' && !elements.includes(element),
  )
  for (const [at, element] of elements.entries()) {
    if (isBeginning(elements, at)) continue
    if (element.is !== 'time') continue
    const lead = elements[at - 1]
    if (lead?.is === 'word' && lead.text === 'hồi') continue
    const { mention } = element
    const { shape, role } = mention
    // "…; bình quân 5 năm 2006 - 2010 tăng 11,6%/năm": the years of a mean are those of its clause alone.
    const told = elements.slice(0, at).some(({ is }) => is === 'quantity')
    if (shape.form === 'years' && lead?.is === 'cue' && lead.cue === 'average' && told) continue
    // "từ 8/2 đến hết 14/2"
    const stretch = role === 'from' && shape.form === 'days' && before === null && last === null
    // "Đến năm 2035, GRDP đạt 812 nghìn tỷ đồng" in 2036 is of that year.
    const over = role === 'horizon' && isOver(mention, anchor)
    if (!['at', 'until', 'as-of'].includes(role) && !stretch && !over && !(planned && role === 'horizon')) continue
    if (shape.form === 'years' && shape.term) continue
    if (!STRETCHES.has(shape.form) && !(shape.form === 'day' && role === 'as-of')) continue
    if (
      shape.form === 'vague'
        ? !leads(elements, at)
        : isLookBack(mention, last ?? before, anchor, isOneOfSeveral(elements[at - 1]), isApart(elements[at - 1])) &&
          !leads(elements, at)
    )
      continue
    last = mention
  }
  // "Kỳ nghỉ lễ 30/4 - 1/5 năm nay kéo dài 5 ngày (từ 27/4 đến hết 1/5)": a holiday's name and its year say less.
  const roughly = last === null || last.shape.form === 'year' || last.shape.form === 'days'
  return days?.is === 'time' && roughly ? days.mention : last
}

function isOver({ shape }: TimeMention, anchor: Anchor): boolean {
  const resolved = shape.form === 'year' ? resolveTime(shape, anchor, 'past') : null
  return anchor.exact && resolved !== null && resolved.end < anchor.day
}

const STRETCHES = new Set<TimeMention['shape']['form']>([
  'month',
  'months',
  'quarter',
  'year',
  'years',
  'years-ahead',
  'year-to-date',
  'days',
  'vague',
])

/** Whether a time stands at the head of its sentence: nothing has been named or counted before it. */
function leads(elements: readonly Element[], at: number): boolean {
  return elements.slice(0, at).every(({ is }) => is === 'word' || is === 'break' || is === 'place')
}

/** "tính riêng quý III tăng 7,83%" */
function isApart(before: Element | undefined): boolean {
  return (before?.is === 'cue' && before.cue === 'within') || (before?.is === 'word' && before.text === 'riêng')
}

/** Whether a time frames what follows: at the head of its sentence, or before its colon. */
export function frames(elements: readonly Element[], time: TimeMention): boolean {
  const at = elements.findIndex((element) => element.is === 'time' && element.mention === time)
  const next = elements[at + 1]
  return at >= 0 && (leads(elements, at) || (next?.is === 'break' && next.sign === ':'))
}

function isOneOfSeveral(before: Element | undefined): boolean {
  return (before?.is === 'word' && before.text === 'và') || (before?.is === 'break' && before.sign === ',')
}

/**
 * "Mức tăng của các năm 2016 và 2017 lần lượt là …" in a report of 2018, "riêng quý III tăng 7,83%" in one of nine months: what lies
 * before the period that is spoken of, or is a part of it set apart.
 */
function isLookBack(
  { shape, from, to }: TimeMention,
  before: TimeMention | null,
  anchor: Anchor,
  coordinated: boolean,
  aside: boolean,
): boolean {
  // "PCI 2026" of a report of 2027 goes on with "PAPI".
  if (shape.form === 'year' && to - from === 1 && !coordinated) return false
  const [now, then] = [before && resolveTime(before.shape, anchor, 'past'), resolveTime(shape, anchor, 'past')]
  if (now === null || then === null) return false
  const part = then.start > now.start && then.end <= now.end && now.start.slice(0, 4) === now.end.slice(0, 4)
  return then.end < now.start || (aside && part)
}
