import type { DraftArticle, DraftFact, Relation } from './draft-shape.ts'

/** What a curator has said of a candidate. `later` puts it off without an opinion. */
export const DECISIONS = ['waiting', 'accepted', 'rejected', 'later'] as const
export type Decision = (typeof DECISIONS)[number]

export const SUBMISSION_ORIGINS = ['paste', 'file', 'address', 'ingest'] as const
export type SubmissionOrigin = (typeof SUBMISSION_ORIGINS)[number]

/** Whoever writes is told by id and by the name that they had then. `command` is a program on the server's own machine. */
export interface Actor {
  readonly id: string
  readonly name: string
}

/** A paragraph, heading, list item … of the document: code points in the document as given, end exclusive. */
export interface BlockSpan {
  readonly kind: 'heading' | 'lead' | 'paragraph' | 'list-item' | 'table-row' | 'caption'
  readonly start: number
  readonly end: number
}

/** One fact that waits for a person: what the extraction said, what it is now, and what was decided. */
export interface Candidate {
  readonly id: string
  readonly articlePosition: number
  readonly position: number
  /** As the extraction said it; null when a curator selected the words. */
  readonly extracted: DraftFact | null
  readonly draft: DraftFact
  /** 0–1, with the reasons for whatever is uncertain, as questions in words. */
  readonly confidence: number
  readonly reasons: readonly string[]
  readonly decision: Decision
  readonly relation: Relation
  /** Whoever changes it names the version they saw. */
  readonly version: number
  /** Set once it is on record. */
  readonly factId: string | null
}

export interface SubmissionArticle {
  readonly position: number
  readonly article: DraftArticle
  readonly blocks: readonly BlockSpan[]
}

/** A document as it lies in the list of those that wait. */
export interface SubmissionSummary {
  readonly id: string
  readonly name: string
  readonly origin: SubmissionOrigin
  readonly state: 'waiting' | 'published' | 'discarded'
  readonly title: string
  readonly createdAt: string
  /** The name of whoever gave it; null where nobody is known by that. */
  readonly createdBy: string | null
  readonly counts: Readonly<Record<Decision, number>>
}

/** A document under review, whole: its text as given, its articles and their candidates in reading order. */
export interface Submission extends Omit<SubmissionSummary, 'title' | 'counts' | 'createdBy'> {
  readonly sha256: string
  readonly given: string
  readonly textLength: number
  readonly mediaType: string
  readonly address: string | null
  /** Grows with every change of it or of a candidate; publishing names the one that was seen. */
  readonly version: number
  readonly articles: readonly SubmissionArticle[]
  readonly candidates: readonly Candidate[]
}
