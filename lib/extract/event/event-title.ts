import type { TokenSpan } from '../figure/figure-candidate.ts'
import { givenRange, type ReadBlock } from '../text/read-block.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import { readTimes } from '../when/read-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { EVENT_WORDS } from './event-book.ts'
import type { Told } from './happening.ts'

const TITLE_TOKENS = 22

/** The words that say what happened: after a time at the head of its clause, before one at its end. */
export function titleSpan(tokens: readonly Token[], sentence: Sentence, time: TimeMention, told: Told, floor: number): TokenSpan {
  if (told.from >= time.to) {
    let from = afterCircumstances(tokens, time.to, told.from)
    while (from < told.from && isFiller(tokens[from])) from++
    if (told.from - from > 30) from = told.from
    return { from, to: onward(tokens, from, titleEnd(tokens, Math.max(told.to, from), sentence.to, from), sentence.to) }
  }
  if (told.text === 'cách mạng' && told.to === time.from) return { from: told.from, to: time.to }
  let from = told.from
  while (from > Math.max(sentence.from, floor) && told.from - from < 26 && !isStop(tokens[from - 1])) from--
  // "Đại hội Đảng bộ tỉnh, nhiệm kỳ 2020 - 2025 họp ngày …": the term is no subject.
  if (tokens[from]?.text === 'nhiệm' && tokens[from - 1]?.text === ',') {
    from--
    while (from > Math.max(sentence.from, floor) && !isStop(tokens[from - 1])) from--
  }
  while (from < told.from && (isFiller(tokens[from]) || LINKING.has(tokens[from]?.text ?? ''))) from++
  // "sẽ đón xuân Giáp Thìn 2024 trong nhà mới": the feast is what is told.
  const welcomed = tokens[time.from - 1]?.text === 'đón' || told.text === 'đón tết'
  if (welcomed && time.shape.form !== 'day') return { from, to: titleEnd(tokens, time.to, sentence.to, from) }
  let to = Math.max(told.to, time.from)
  while (to > told.to && (isFiller(tokens[to - 1]) || FUNCTION_WORDS.has(tokens[to - 1]?.text ?? ''))) to--
  if (to - told.to > 30) to = titleEnd(tokens, told.to, time.from, from)
  return { from, to }
}

/** "Ngày 24/10, tại Hà Nội, tỉnh tổ chức …": where and on what occasion it was, up to its comma. */
function afterCircumstances(tokens: readonly Token[], at: number, limit: number): number {
  let from = at
  for (;;) {
    let word = from
    while (word < limit && (tokens[word]?.kind === 'sign' || JUST.has(tokens[word]?.text ?? ''))) word++
    if (!CIRCUMSTANCES.has(tokens[word]?.text ?? '')) return from
    let comma = word
    while (comma < limit && tokens[comma]?.text !== ',' && tokens[comma]?.text !== ';') comma++
    if (comma >= limit - 1) return from
    from = comma + 1
  }
}

/** What links a clause to the one before is no part of its title. */
const LINKING = new Set(['và', 'sau', 'khi', 'nhân', 'còn', 'nên', 'rồi', 'nhất'])

const JUST = new Set(['qua', 'vừa', 'rồi'])

/** Words with which the circumstances of a sentence begin. */
export const CIRCUMSTANCES = new Set([
  'tại',
  'nhân',
  'trước',
  'trong',
  'sau',
  'ở',
  'dưới',
  'thực',
  'trên',
  'nhằm',
  'để',
  'theo',
  'cùng',
  'tiếp',
])

const FUNCTION_WORDS = new Set([
  'vào',
  'trong',
  'từ',
  'ngày',
  'trước',
  'tại',
  'là',
  '(',
  'và',
  'đến',
  'dịp',
  'của',
  'đúng',
  'hôm',
  'lúc',
  'hồi',
  'sẽ',
  'khi',
])

export function isFiller(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.kind === 'sign' ||
    ['đã', 'sẽ', 'tại', 'vừa', 'qua', 'tới', 'thì', 'mà', 'được'].includes(token.text)
  )
}

/** "công bố quyết định điều động, bổ nhiệm": a comma between things that happened does not end them. */
export function goesOn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && EVENT_WORDS.find(tokens, at + 1) !== null
}

/** Whether a sign ends a title. */
export function isStop(token: Token | undefined): boolean {
  return token === undefined || [',', ';', ':', '.', '(', ')', '"'].includes(token.text)
}

/** "Kỳ họp thứ 12, HĐND tỉnh khóa XVII đã bế mạc", "Hai tỉnh lại về một, mang tên Cà Mau": a few words go on behind their comma. */
function onward(tokens: readonly Token[], from: number, end: number, limit: number): number {
  let to = end
  while (tokens[to]?.text === ',' && to - from < SHORT_TITLE && to + 1 < limit) {
    const next = titleEnd(tokens, to + 1, limit, from)
    if (next - from > TITLE_TOKENS || readTimes(tokens.slice(to + 1, Math.min(next + 1, limit))).length > 0) return to
    to = next
  }
  return to
}

const SHORT_TITLE = 6

/** On to the next sign after the word that tells, where it is near; else a score of tokens. */
export function titleEnd(tokens: readonly Token[], at: number, limit: number, from = at): number {
  let to = at
  while (to < limit && to - from < TITLE_TOKENS + 8 && !isStop(tokens[to]) && tokens[to]?.text !== 'nhằm') to++
  if (to - from < TITLE_TOKENS + 8) return Math.max(to, at)
  to = Math.max(at, from + TITLE_TOKENS)
  while (to > at && FUNCTION_WORDS.has(tokens[to - 1]?.text ?? '')) to--
  return to
}

/** The words of a title as they are written, without markup. */
export function titleOf(block: ReadBlock, given: string, span: TokenSpan, subject: TokenSpan | null): string {
  const words = ({ from, to }: TokenSpan) => {
    const range = givenRange(block, from, to)
    return given
      .slice(range.start, range.end)
      .normalize('NFC')
      .replace(/<[^<>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  }
  const text = subject
    ? `${words(subject)} ${words(span)
        .replace(/^(?:và|rồi) /i, '')
        .replace(/^Dự kiến/, 'dự kiến')}`
    : words(span)
  // A bracket that is cut open: "Tỉnh mới (hợp nhất hai tỉnh".
  const closed = text.replace(/\s*\(([^()]*)$/, (_, rest: string) => (rest.trim() === '' ? '' : `, ${rest}`))
  const title = closed.replace(/[\s,;:]+$/, '')
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1)
}
