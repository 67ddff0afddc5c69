import type { Token } from '../text/token.ts'
import { DOCUMENTS } from './event-book.ts'
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
