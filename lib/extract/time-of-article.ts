import { addDays } from '../time/civil-date.ts'
import type { SectionContext } from './section-context.ts'
import type { ReadBlock } from './text/read-block.ts'
import { type Anchor, resolveTime } from './when/resolve-time.ts'
import type { TimeMention } from './when/time-shape.ts'

/** Words that lead to the time of what follows: "Trong 8 tháng, …". */
const COVERS = new Set(['', 'trong', 'qua', 'kế', 'chung'])

/** "Năm 2019", "9 tháng năm 2016", "Trong 8 tháng, …" of a lead, and not "thiếu ăn 4 tháng". */
export function isFrame({ shape, from, to }: TimeMention, { tokens }: ReadBlock): boolean {
  const saysItsYear = shape.form === 'days' || shape.form === 'years' || ('year' in shape && shape.year !== null)
  // "Hội nghị giao ban công tác 6 tháng đầu năm"
  const whole = shape.form === 'months' && to - from >= 4
  return saysItsYear || whole || (shape.form !== 'vague' && COVERS.has(tokens[from - 1]?.text ?? ''))
}

/** "Nếu lùi lại năm 2013 …", "CPI tháng 12 …" in an article on the whole of 2017: what lies before its time or in a part of it. */
export function isAside({ shape }: TimeMention, frame: TimeMention | null, anchor: Anchor): boolean {
  const [whole, one] = [frame && resolveTime(frame.shape, anchor, 'past'), resolveTime(shape, anchor, 'past')]
  if (whole === null || one === null) return false
  const within = one.start >= whole.start && one.end <= whole.end && (one.start > whole.start || one.end < whole.end)
  return one.end < whole.start || (within && whole.start.slice(0, 4) === whole.end.slice(0, 4))
}

/** A period still to come is what its own paragraph plans, one long gone what it remembers: neither is what others report. */
export function isAnotherTime({ shape }: TimeMention, anchor: Anchor): boolean {
  const resolved = resolveTime(shape, anchor, 'past')
  // Of a year its article tells before it is over, of months hardly.
  const ahead = shape.form === 'months' || shape.form === 'quarter' || shape.form === 'month' ? 31 : 200
  return (
    anchor.exact && resolved !== null && (resolved.end > addDays(anchor.day, ahead) || resolved.end < addDays(anchor.day, -1200))
  )
}

/** "Các chỉ tiêu năm 2019:" in December 2018: of a year that has not begun there are only targets. */
export function toCome(context: SectionContext, anchor: Anchor): SectionContext {
  const shape = (context.time ?? context.horizon)?.shape
  // "Năm 2026" heads the plans of an article of the first weeks of that year.
  const began = Number(anchor.day.slice(5, 7)) <= 2 ? 1 : 0
  const year = shape?.form === 'year' ? shape.year : shape?.form === 'years' ? shape.first : null
  const ahead = anchor.exact && year !== null && year > Number(anchor.day.slice(0, 4)) - began
  return ahead && context.scenario === 'ACTUAL'
    ? { ...context, time: context.time ?? context.horizon, scenario: 'TARGET' }
    : context
}
