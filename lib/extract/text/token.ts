import { type FoldedText, foldPhrase } from './fold-text.ts'

/** A syllable, a number with its inner separators ("1.640", "48,6"), or one sign. `start` and `end` count in the folded text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  readonly text: string
  readonly start: number
  readonly end: number
  /** No space before it: "60" and "m" in "60m". */
  readonly glued: boolean
  /** Begins with a capital in the text as given. */
  readonly capital: boolean
  /** All capitals in the text as given: "IIP", "XVI". */
  readonly allCapitals: boolean
}

/** One alternative a kind, no nesting: the scan is linear in the length of the text. */
const TOKEN = /(\p{L}[\p{L}\p{M}]*)|(\d+(?:[.,]\d+)*)|(\S)/gu

/** Cuts a folded text into tokens. */
export function tokenize({ text, capitals }: Pick<FoldedText, 'text' | 'capitals'>): readonly Token[] {
  const tokens: Token[] = []
  let end = -1
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    const kind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'sign'
    const glued = start === end
    end = start + match[0].length
    const capital = kind === 'word' && capitals[start] === 1
    const allCapitals = capital && isAllCapitals(capitals, start, end)
    tokens.push({ kind, text: match[0], start, end, glued, capital, allCapitals })
  }
  return tokens
}

function isAllCapitals(capitals: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (capitals[at] !== 1) return false
  return true
}

/** The token texts of a phrase of a list. */
export function phraseTokens(phrase: string): readonly string[] {
  const text = foldPhrase(phrase)
  return Array.from(text.matchAll(TOKEN), (match) => match[0])
}
