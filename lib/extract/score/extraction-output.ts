import { z } from 'zod'
import { type EdtfDate, parseEdtf } from '../../time/edtf.ts'
import { parseTimePeriod, type TimePeriod } from '../../time/time-period.ts'
import { readOrNull } from './read-or-null.ts'

/** What the scorer reads of the JSON that `npm run extract` prints. Other keys are the extractor's own affair. */

const evidence = z.object({
  exact: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Code points from the quote's first, end exclusive. */
  marks: z.array(z.object({ kind: z.string(), start: z.int(), end: z.int() })).default([]),
})

const observation = z.object({
  province: z.string().nullable(),
  indicator: z.string(),
  breakdown: z.string().default('_T'),
  measure: z.string(),
  scenario: z.string(),
  obsStatus: z.string(),
  timePeriod: z.string(),
  value: z.number(),
  valueHigh: z.number().nullable().default(null),
  unit: z.string(),
  unitMult: z.number(),
  qualifier: z.string(),
  rankOf: z.object({ of: z.number().nullable() }).nullable().default(null),
  evidence: z.array(evidence),
})

const event = z.object({
  title: z.object({ vi: z.string() }),
  status: z.string(),
  date: z.object({ edtf: z.string() }),
  provinces: z.array(z.string()),
  evidence: z.array(evidence),
})

const article = z.object({
  title: z.string().nullable().default(null),
  publisher: z.string().nullable().default(null),
  publishedDate: z.string().nullable().default(null),
  provinces: z.array(z.string()).default([]),
})

const facts = z.object({ article, observations: z.array(observation), events: z.array(event) })

/** `teasers`: documents of their own that stand on the same page; their facts count in the page's text too. */
const extractionShape = facts.extend({ teasers: z.array(facts).default([]) })

export type FoundEvidence = z.output<typeof evidence>
export type FoundArticle = z.output<typeof article>

export interface FoundObservation extends z.output<typeof observation> {
  /** Null for a period that is no SDMX. */
  readonly period: TimePeriod | null
}

export interface FoundEvent extends z.output<typeof event> {
  /** Null for a date that is no EDTF. */
  readonly when: EdtfDate | null
}

export interface Extraction {
  readonly article: FoundArticle
  readonly observations: readonly FoundObservation[]
  readonly events: readonly FoundEvent[]
}

export const NOTHING_FOUND: Extraction = {
  article: { title: null, publisher: null, publishedDate: null, provinces: [] },
  observations: [],
  events: [],
}

/** Reads what the extractor printed for one page, teasers included. Throws with the path of the first thing that is not as promised. */
export function parseExtraction(value: unknown): Extraction {
  const result = extractionShape.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new Error(`the extractor's answer is not as promised: ${issue?.path.join('.')}: ${issue?.message}`)
  }
  const { article, teasers, ...main } = result.data
  const parts = [main, ...teasers]
  return {
    article,
    observations: parts.flatMap(({ observations }) =>
      observations.map((found) => ({ ...found, period: readOrNull(parseTimePeriod, found.timePeriod) })),
    ),
    events: parts.flatMap(({ events }) => events.map((found) => ({ ...found, when: readOrNull(parseEdtf, found.date.edtf) }))),
  }
}
