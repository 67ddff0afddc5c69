import type { SeedPlace } from './seed-error.ts'

/**
 * What re-reading a quote found. `mismatch`: the file says another thing than the quote or the article. `unread`: the
 * reader does not understand the words. `unsaid`: the quote does not say it, so that it rests on the annotator.
 */
export interface Finding extends SeedPlace {
  readonly kind: 'mismatch' | 'unread' | 'unsaid'
  readonly reason: string
}

/** Findings, and how many statements of the files were read again and agree. */
export interface Reading {
  readonly agreed: number
  readonly findings: readonly Finding[]
}
