import { isSignature } from '../signed-day.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { isEveryYear, isRecurring, isYearOfPaper } from './event-times.ts'
import { COARSE, type EventSurroundings } from './happening.ts'

/** Whether a time is that of a measure, a plan's reach, a paper, a picture or of what comes back, and of nothing that happened. */
export function datesNothing(
  tokens: readonly Token[],
  sentence: Sentence,
  time: TimeMention,
  around: EventSurroundings,
): boolean {
  const { shape, role } = time
  if (isSignature(tokens, time)) return true
  if (role === 'as-of' || role === 'vision' || role === 'compare') return true
  // "đến năm 2012 thì khánh thành": a year gone by is no horizon.
  const reached = shape.form === 'year' && shape.year !== null && shape.year < Number(around.anchor.day.slice(0, 4))
  if (role === 'horizon' && !reached) return true
  if (isRecurring(tokens, time) || isYearOfPaper(tokens, time) || tokens[time.from - 1]?.text === 'chụp') return true
  // "tính đến 17 giờ ngày 26/4": up to when is counted. "Dịp Tết Đinh Dậu": no day of its own.
  const clock = tokens[time.from - 1]?.text
  if ((clock === 'giờ' || clock === 'h') && tokens[time.from - 3]?.text === 'đến') return true
  if (shape.form === 'lunar' && tokens[time.from]?.text === 'tết' && tokens[time.from - 1]?.text === 'dịp') return true
  // "nước biển dâng không còn là chuyện của ngày mai"
  if (shape.form === 'relative-day' && tokens[time.from - 1]?.text === 'của') return true
  if (isFeltByUs(tokens, sentence, time)) return true
  if (shape.form === 'relative-month' && time.to - time.from === 1) return true
  return (COARSE.has(shape.form) && isEveryYear(tokens, sentence)) || isCountedOver(time, around)
}

/** "Hôm nay, bên dòng sông, chúng ta có quyền tự hào": what is felt or asked, and no happening. */
function isFeltByUs(tokens: readonly Token[], sentence: Sentence, { from, to }: TimeMention): boolean {
  if (from > sentence.from + 1) return false
  const after = tokens.slice(to, Math.min(sentence.to, to + OUR_REACH))
  return after.some(({ text }, at) => text === 'chúng' && after[at + 1]?.text === 'ta')
}

/** So far behind its time "chúng ta" may stand. */
const OUR_REACH = 12

/** "từ 16/11/2017 đến 15/11/2018 xảy ra 96 vụ": what is counted over a year up to now; roads of long ago were built for years. */
function isCountedOver({ shape }: TimeMention, { anchor }: EventSurroundings): boolean {
  if (shape.form !== 'days' || (shape.to.year ?? Infinity) < Number(anchor.day.slice(0, 4)) - 5) return false
  return ((shape.to.year ?? 0) - (shape.from.year ?? 0)) * 12 + shape.to.month - shape.from.month > 3
}
