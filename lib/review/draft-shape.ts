import { z } from 'zod'
import { DATE_QUALIFIERS, EVENT_KINDS, OBS_STATUSES, STATED_STATUSES } from '../facts/code-lists.ts'
import { codePointLength } from '../seed/code-points.ts'
import {
  amountShapes,
  articleShapes,
  bilingualShape,
  exactShape,
  happeningShapes,
  MARK_KINDS,
  rankShape,
  words,
} from '../seed/fact-shapes.ts'
import { parseEdtf } from '../time/edtf.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { isReadable } from './is-readable.ts'

/**
 * What a curator edits and what the review tables hold as JSON: a fact or an article before it is on record. Without id,
 * version and day of recording; periods and dates as text. Nothing else reaches `draft-fact.ts`.
 */

const count = z.int().nonnegative()
const timePeriod = z
  .string()
  .refine(isReadable(parseTimePeriod), 'must be an SDMX period such as 2024, 2024-Q1 or 2024-01-01/P9M')
const edtf = z.string().refine(isReadable(parseEdtf), 'must be an EDTF date such as 2024-05-07, 2024-05, 2024-33 or 2020/2025')

const quoteShape = z
  .strictObject({
    exact: exactShape,
    prefix: z.string(),
    suffix: z.string(),
    start: count,
    end: z.int().positive(),
    marks: z.array(z.strictObject({ kind: z.enum(MARK_KINDS), start: count, end: z.int().positive() })).min(1),
  })
  .refine(({ exact, start, end }) => end - start === codePointLength(exact), 'must be as long as its offsets say')

const evidence = z.array(quoteShape).min(1, 'needs at least one quote')

export const draftObservationShape = z.strictObject({
  ...amountShapes,
  kind: z.literal('observation'),
  area: words,
  indicator: words,
  breakdown: words.default('_T'),
  obsStatus: z.enum(OBS_STATUSES).exclude(['I']),
  timePeriod,
  rank: rankShape,
  evidence,
})

export const draftEventShape = z.strictObject({
  ...happeningShapes,
  kind: z.literal('event'),
  areas: z.array(words).min(1, 'needs at least one area'),
  eventKind: z.enum(EVENT_KINDS),
  stated: z.enum(STATED_STATUSES),
  date: z.strictObject({ edtf, qualifier: z.enum(DATE_QUALIFIERS).nullable(), phrase: words.nullable() }),
  evidence,
})

export const draftShape = z.discriminatedUnion('kind', [draftObservationShape, draftEventShape])

export const draftArticleShape = z.strictObject({
  ...articleShapes,
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case name'),
  publishedDate: edtf,
  publishedWhy: bilingualShape.nullable(),
  language: words,
  areas: z.array(words).min(1, 'needs at least one area'),
})

/** What a curator says an article on record should read as, and why; the reason is shown to readers. */
export const articleCorrectionShape = z.strictObject({ article: draftArticleShape, reason: bilingualShape })

const factId = z.string().regex(/^[oe]_[0-9a-z]{6}$/, 'must be the id of a figure (o_…) or an event (e_…)')

/**
 * How a candidate stands to what is on record: a fact of its own, further evidence for one, the correction of one, or a
 * statement that disagrees with one and is kept beside it. Reasons are shown to readers.
 */
export const relationShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('evidence-for'), fact: factId }),
  z.strictObject({ kind: z.literal('corrects'), fact: factId, reason: bilingualShape }),
  z.strictObject({ kind: z.literal('contradicts'), fact: factId, reason: bilingualShape }),
])

export type DraftObservation = Readonly<z.output<typeof draftObservationShape>>
export type DraftEvent = Readonly<z.output<typeof draftEventShape>>
export type DraftFact = DraftObservation | DraftEvent
export type DraftArticle = Readonly<z.output<typeof draftArticleShape>>
export type ArticleCorrection = Readonly<z.output<typeof articleCorrectionShape>>
export type Relation = Readonly<z.output<typeof relationShape>>
