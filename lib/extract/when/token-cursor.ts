import type { Token } from '../text/token.ts'

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
    return words.every((word, index) => this.text(at + index) === word)
  }

  /** A whole number without separators, of at most `digits` digits; null for anything else. */
  whole(at: number, digits = 4): number | null {
    const token = this.tokens[at]
    if (token?.kind !== 'number' || token.text.length > digits || !/^\d+$/.test(token.text)) return null
    return Number(token.text)
  }

  /** A year that news speaks of. */
  year(at: number): number | null {
    const number = this.tokens[at]?.text.length === 4 ? this.whole(at) : null
    return number !== null && number >= 1000 && number <= 2100 ? number : null
  }
}
