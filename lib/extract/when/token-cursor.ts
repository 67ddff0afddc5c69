import type { Token } from '../text/token.ts'

const ZERO = 48

/** Looks at tokens by index without ever falling off their end. */
export class TokenCursor {
  readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  /** The text of a token, '' outside. */
  text(at: number): string {
    return this.tokens[at]?.text ?? ''
  }

  /** Whether the tokens from `at` are these words. */
  is(at: number, ...words: readonly string[]): boolean {
    for (let index = 0; index < words.length; index++) if (this.tokens[at + index]?.text !== words[index]) return false
    return true
  }

  /** A whole number without separators, of at most `digits` digits; null for anything else. */
  whole(at: number, digits = 4): number | null {
    const token = this.tokens[at]
    if (token?.kind !== 'number' || token.text.length > digits) return null
    let whole = 0
    for (let index = 0; index < token.text.length; index++) {
      const digit = token.text.charCodeAt(index) - ZERO
      if (digit < 0 || digit > 9) return null
      whole = whole * 10 + digit
    }
    return whole
  }

  /** A year that news speaks of. */
  year(at: number): number | null {
    const number = this.tokens[at]?.text.length === 4 ? this.whole(at) : null
    return number !== null && number >= 1000 && number <= 2100 ? number : null
  }
}
