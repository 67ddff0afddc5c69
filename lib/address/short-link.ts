import type { Locale } from '../words/locale.ts'

/** What a short link stands for: a page in a language, and the canonical query of its state. */
export interface LinkTarget {
  readonly locale: Locale
  /** Without language: "/indicators/grdp-growth". */
  readonly path: string
  /** As `writeState` wrote it in that version of the codec, without "?". */
  readonly query: string
  readonly codecVersion: number
}

export interface ShortLink extends LinkTarget {
  readonly code: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}
