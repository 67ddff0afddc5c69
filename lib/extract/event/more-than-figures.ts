import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { Told } from './happening.ts'

/** "đến tháng 12 hoàn thành", "kéo dài đến ngày 25/4": the word stands close to the day up to which it is said. */
export function isDoneBy({ word, from, to }: Told, time: TimeMention): boolean {
  if (to <= time.from) return time.from - to <= 3
  // "Tới 27/12/1975, tỉnh lại nhập với Ninh Bình": of a full day long gone by nothing is counted up to.
  if (time.shape.form === 'day' && time.shape.year !== null && from === time.to + 1) return true
  return word.strong && from - time.to <= 8
}

/** "giải ngân đến 25/4 đạt 418 tỷ đồng": a number follows the day up to which it was counted. */
export function isCountedUpTo(tokens: readonly Token[], { to }: TimeMention): boolean {
  return COUNTS.has(tokens[to]?.text ?? '') && tokens.slice(to + 1, to + 4).some(({ kind }) => kind === 'number')
}

const COUNTS = new Set(['đạt', 'ước', 'được', 'là', 'có'])

/** A time that a figure stands for is a happening too where its word tells more than a number coming about. */
export function isMoreThanFigures({ word }: Told, { shape }: TimeMention): boolean {
  const stretch = shape.form === 'months' || shape.form === 'quarter'
  if (stretch) return false
  return word.strong || word.kind === 'culture' || (shape.form === 'days' && word.kind === 'meeting')
}
