import { z } from 'zod'
import {
  DATE_QUALIFIERS,
  DOUBT_KINDS,
  EVENT_KINDS,
  MEASURES,
  OBS_STATUSES,
  PRICE_BASES,
  QUALIFIERS,
  SCENARIOS,
  STATED_STATUSES,
  TIME_PER_COLLECTS,
  TOPICS,
} from '../facts/code-lists.ts'
import { parseEdtf } from '../time/edtf.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { codePointLength } from './code-points.ts'
import { bilingualShape, comparisonShape, inferenceShape, MARK_KINDS } from './fact-shapes.ts'

/** The shape of `seeds/articles/{slug}.json`: one document with its facts, as annotators write and `locate` completes it. */

export const MAX_QUOTE = 240

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case name')
const slug = z.string().regex(/^\d{3}-[a-z0-9]+(-[a-z0-9]+)*$/, 'must be three digits and a kebab-case name')
const instant = z.iso.datetime({ precision: 0 })
const text = z.string().regex(/\S/, 'must not be blank')
const factId = (letter: string) =>
  z.string().regex(new RegExp(`^${letter}_[0-9a-z]{6}$`), `must be "${letter}_" and six of 0–9a–z`)
const count = z.int().nonnegative()

const period = readable(parseTimePeriod)
const edtf = readable(parseEdtf)

const mark = z.strictObject({ kind: z.enum(MARK_KINDS), exact: z.string().min(1), nth: z.int().positive().default(1) })

const evidence = z.strictObject({
  article: slug.optional(),
  exact: text.refine((exact) => codePointLength(exact) <= MAX_QUOTE, `must have at most ${MAX_QUOTE} characters`),
  nth: z.int().positive(),
  marks: z.array(mark).min(1, 'needs at least one mark'),
  start: count,
  end: count,
  prefix: z.string(),
  suffix: z.string(),
})

const version = {
  key,
  version: z.int().positive(),
  recordedAt: instant,
  correction: bilingualShape.nullable().default(null),
}

const article = z.strictObject({
  slug,
  kind: z.enum(['main', 'teaser']),
  host: slug.nullable(),
  title: text,
  publisher: text.nullable(),
  author: text.nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  publishedDate: edtf,
  publishedDateBasis: z.enum(['stated', 'inferred']),
  publishedDateWhy: bilingualShape.nullable(),
  areas: z.array(z.string()).min(1, 'needs at least one area'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  textLength: z.int().positive(),
  recordedAt: instant,
})

const observation = z.strictObject({
  ...version,
  id: factId('o'),
  area: z.string(),
  indicator: z.string(),
  breakdown: z.string(),
  measure: z.enum(MEASURES),
  scenario: z.enum(SCENARIOS),
  obsStatus: z.enum(OBS_STATUSES),
  period,
  collect: z.enum(TIME_PER_COLLECTS),
  value: z.number(),
  valueHigh: z.number().nullable(),
  decimals: z.int().min(0).max(6),
  unit: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must be a code of units.json'),
  unitMult: z.int().min(-6).max(15),
  qualifier: z.enum(QUALIFIERS),
  priceBasis: z.enum(PRICE_BASES),
  rankOf: z.strictObject({ of: z.int().positive().nullable(), among: bilingualShape }).nullable(),
  comparison: comparisonShape.nullable(),
  text: bilingualShape,
  inferences: z.array(inferenceShape),
  evidence: z.array(evidence),
  derivedFrom: z
    .strictObject({
      formula: text,
      inputs: z.record(z.string().regex(/^[a-z]$/, 'must be one letter'), key),
      why: bilingualShape,
    })
    .nullable(),
})

const short = text.refine((words) => codePointLength(words) <= 32, 'must have at most 32 characters')
const year = z.string().regex(/^\d{4}$/, 'must be a year')

const event = z.strictObject({
  ...version,
  id: factId('e'),
  areas: z.array(z.string()).min(1, 'needs at least one area'),
  title: bilingualShape,
  short: z.strictObject({ vi: short, en: short }),
  kind: z.enum(EVENT_KINDS),
  topic: z.enum(TOPICS),
  status: z.enum(STATED_STATUSES),
  date: z.strictObject({ edtf, qualifier: z.enum(DATE_QUALIFIERS).nullable(), phrase: text.nullable() }),
  horizon: z.strictObject({ to: year, vision: year.nullable() }).nullable(),
  place: bilingualShape.nullable(),
  inferences: z.array(inferenceShape),
  evidence: z.array(evidence).min(1, 'needs at least one quote'),
})

const doubt = z.strictObject({
  id: factId('d'),
  kind: z.enum(DOUBT_KINDS),
  about: z.array(z.string()).min(1, 'needs at least one fact'),
  vi: text,
  en: text,
  recordedAt: instant,
  withdrawnAt: instant.nullable().default(null),
})

export const seedFileShape = z.strictObject({
  article,
  observations: z.array(observation),
  events: z.array(event),
  doubts: z.array(doubt),
})

export type SeedFile = z.output<typeof seedFileShape>
export type SeedObservation = SeedFile['observations'][number]
export type SeedEvent = SeedFile['events'][number]
export type SeedEvidence = SeedObservation['evidence'][number]

/** A text that one of our readers understands; its RangeError becomes the issue. */
function readable<T>(read: (text: string) => T) {
  return z.string().transform((value, context): T => {
    try {
      return read(value)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      context.issues.push({ code: 'custom', message: error.message, input: value })
      return z.NEVER
    }
  })
}
