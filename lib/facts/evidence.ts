/** What a marked piece of a quote says of the fact. */
export type MarkKind = 'number' | 'time' | 'status' | 'place'

/** A marked piece inside a quote: code points from the quote's first, end exclusive. */
export interface QuoteMark {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
}

/**
 * The words a fact came from, as W3C Web Annotation selectors: the exact quote with a little of its surroundings,
 * and its position in the article's text in Unicode code points, end exclusive.
 */
export interface Evidence {
  readonly article: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly marks: readonly QuoteMark[]
  readonly verification: 'verified' | 'repaired' | 'unverified'
}

/** The slugs of the articles that facts are quoted from, each once. */
export function quotedIn(facts: readonly { readonly evidence: readonly Evidence[] }[]): readonly string[] {
  return [...new Set(facts.flatMap(({ evidence }) => evidence.map(({ article }) => article)))]
}
