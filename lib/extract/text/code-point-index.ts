const SURROGATE = /[\ud800-\udbff][\udc00-\udfff]/g

/** Turns UTF-16 offsets of a text into code point offsets; the two differ after every letter outside the basic plane. */
export class CodePointIndex {
  readonly #pairs: readonly number[]

  constructor(text: string) {
    this.#pairs = Array.from(text.matchAll(SURROGATE), (match) => match.index)
  }

  /** Code points before a UTF-16 offset. */
  at(offset: number): number {
    let [low, high] = [0, this.#pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#pairs[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
