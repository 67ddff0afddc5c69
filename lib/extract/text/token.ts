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

/** Cuts a folded text into tokens. */
export function tokenize({ text, capitals }: Pick<FoldedText, 'text' | 'capitals'>): readonly Token[] {
  const tokens: Token[] = []
  let before = -1
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start)
    if (kind === SPACE) {
      start++
      continue
    }
    const end = kind === LETTER ? wordEnd(text, start) : kind === DIGIT ? numberEnd(text, start) : start + 1
    const capital = kind === LETTER && capitals[start] === 1
    tokens.push({
      kind: kind === LETTER ? 'word' : kind === DIGIT ? 'number' : 'sign',
      text: text.slice(start, end),
      start,
      end,
      glued: start === before,
      capital,
      allCapitals: capital && isAllCapitals(capitals, start, end),
    })
    before = end
    start = end
  }
  return tokens
}

const [SPACE, DIGIT, LETTER, MARK, SIGN] = [1, 2, 3, 4, 5]
/** What each UTF-16 unit is, as far as it has been asked: patterns with properties are too slow for every letter of a page. */
const KINDS = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = KINDS[code]
  if (known) return known
  const letter = text.charAt(at)
  const kind = /\s/.test(letter)
    ? SPACE
    : /\d/.test(letter)
      ? DIGIT
      : /\p{L}/u.test(letter)
        ? LETTER
        : /\p{M}/u.test(letter)
          ? MARK
          : SIGN
  KINDS[code] = kind
  return kind
}

function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && (kindAt(text, end) === LETTER || kindAt(text, end) === MARK)) end++
  return end
}

/** Digits, and the commas and full stops that stand between two of them. */
function numberEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length) {
    const separator = text[end] === '.' || text[end] === ','
    if (kindAt(text, separator ? end + 1 : end) !== DIGIT) return end
    end += separator ? 2 : 1
  }
  return end
}

function isAllCapitals(capitals: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (capitals[at] !== 1) return false
  return true
}

/** The token texts of a phrase of a list. */
export function phraseTokens(phrase: string): readonly string[] {
  const text = foldPhrase(phrase)
  return tokenize({ text, capitals: new Uint8Array(text.length) }).map((token) => token.text)
}
