import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { isStop } from './event-title.ts'
import { FINE, type Happening, type Told } from './happening.ts'

/** Between two days of one thing: "vào 19/5 và 2/9", "từ ngày 1/4 sang ngày 8/4". */
const BETWEEN = new Set([',', 'và', 'vào', 'ngày', 'sang', 'các', 'lẫn', 'rồi'])
/** So many words may name what the word before is said of once more. */
const LONGEST_NAME = 6

/**
 * What a day takes over from the day before it in its sentence: "hợp long, thông xe lần lượt vào 19/5 và 2/9" tells the same of two
 * days, "Cố đô được ghi danh ngày 11/12/1993, nhã nhạc ngày 7/11/2003" of two things.
 */
export function toldAgain(tokens: readonly Token[], time: TimeMention, before: Happening | undefined): Told | null {
  if (before === undefined || before.time.to > time.from) return null
  const between = tokens.slice(before.time.to, time.from)
  const months = time.shape.form === 'month' && before.time.shape.form === 'month' && between[0]?.text === ','
  if (!FINE.has(time.shape.form) && !months && !between.some(({ text }) => text === 'sang')) return null
  if (between.every(({ text }) => BETWEEN.has(text)) && between.some(({ kind }) => kind === 'word'))
    return between.some(({ text }) => text === 'sang') ? { ...before.told, text: 'lùi sang' } : before.told
  const [sign, ...name] = between
  const names = name.length > 0 && name.length <= LONGEST_NAME && name.every((token) => !isStop(token))
  if ((sign?.text !== ',' && sign?.text !== ';') || !names || before.told.from > before.time.from) return null
  return { word: before.told.word, text: before.told.text, from: before.time.to + 1, to: time.from }
}
