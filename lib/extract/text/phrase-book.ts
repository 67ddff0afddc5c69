import { phraseTokens, type Token } from './token.ts'

/** What a phrase of the book means, and how many tokens it took. */
export interface Found<T> {
  readonly meaning: T
  readonly length: number
}

interface Node<T> {
  next: Map<string, Node<T>>
  meaning?: T
}

/** Phrases and what they mean, found token by token; the longest wins. A look-up takes as many steps as the phrase is long. */
export class PhraseBook<T> {
  readonly #root: Node<T> = { next: new Map() }

  constructor(entries: Iterable<readonly [phrase: string, meaning: T]>) {
    for (const [phrase, meaning] of entries) this.#add(phraseTokens(phrase), meaning)
  }

  /** The first meaning given to a phrase stays: lists are in order of preference. */
  #add(tokens: readonly string[], meaning: T): void {
    if (tokens.length === 0) return
    let node = this.#root
    for (const token of tokens) {
      let next = node.next.get(token)
      if (next === undefined) {
        next = { next: new Map() }
        node.next.set(token, next)
      }
      node = next
    }
    node.meaning ??= meaning
  }

  /** The longest phrase that begins at this token, or null. */
  find(tokens: readonly Token[], from: number): Found<T> | null {
    let node = this.#root.next.get(tokens[from]?.text ?? '')
    let found: Found<T> | null = null
    for (let at = from; node !== undefined; ) {
      if (node.meaning !== undefined) found = { meaning: node.meaning, length: at - from + 1 }
      at++
      node = node.next.get(tokens[at]?.text ?? '')
    }
    return found
  }
}
