import type { TokenSpan } from '../figure/figure-candidate.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { DOCUMENTS } from './event-book.ts'
import { isStop, titleEnd } from './event-title.ts'
import type { Told } from './happening.ts'

/** "Quyết định số 1194/QĐ-UBND ngày 22/9/2025 (của UBND tỉnh)": a paper with a number right before its date. */
export function documentBefore(tokens: readonly Token[], time: number, start: number): Told | null {
  for (let at = time - 1; at >= Math.max(start, time - 14); at--) {
    const found = DOCUMENTS.find(tokens, at)
    if (found === null) continue
    const after = at + found.length
    const numbered = tokens.slice(after, Math.min(after + 3, time)).some(({ kind }) => kind === 'number')
    // "Theo kế hoạch, ngày 5/12 …": the number is the day's.
    if (tokens[after]?.text === ',' || !numbered || tokens.slice(after, time).filter(({ text }) => text === ',').length > 1)
      return null
    const text = tokens
      .slice(at, after)
      .map((token) => token.text)
      .join(' ')
    return { word: { kind: 'decision', topic: 'administration', strong: true }, text, from: at, to: after }
  }
  return null
}

/** "Nghị quyết số 11-NQ/TW, ngày 10/02/2022 của Bộ Chính trị về …": from the paper's name on; its number where nothing follows. */
export function paperTitle(tokens: readonly Token[], paper: Told, time: TimeMention, sentence: Sentence): TokenSpan {
  if (tokens[time.to] !== undefined && time.to < sentence.to && !isStop(tokens[time.to]))
    return { from: paper.from, to: titleEnd(tokens, time.to, sentence.to) }
  let to = time.from
  while (to > paper.to && (isStop(tokens[to - 1]) || tokens[to - 1]?.text === 'ngày')) to--
  return { from: paper.from, to }
}
