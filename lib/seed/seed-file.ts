import { z } from 'zod'
import { DATE_QUALIFIERS, DOUBT_KINDS, EVENT_KINDS, OBS_STATUSES, STATED_STATUSES } from '../facts/code-lists.ts'
import { parseEdtf } from '../time/edtf.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import {
  amountShapes,
  articleShapes,
  bilingualShape,
  exactShape,
  happeningShapes,
  MARK_KINDS,
  rankShape,
  words as text,
} from './fact-shapes.ts'

/** The shape of `seeds/articles/{slug}.json`: one document with its facts, as annotators write and `locate` completes it. */

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case name')
const slug = z.string().regex(/^\d{3}-[a-z0-9]+(-[a-z0-9]+)*$/, 'must be three digits and a kebab-case name')
const instant = z.iso.datetime({ precision: 0 })
const factId = (letter: string) =>
  z.string().regex(new RegExp(`^${letter}_[0-9a-z]{6}$`), `must be "${letter}_" and six of 0–9a–z`)
const count = z.int().nonnegative()

const period = readable(parseTimePeriod)
const edtf = readable(parseEdtf)

const mark = z.strictObject({ kind: z.enum(MARK_KINDS), exact: z.string().min(1), nth: z.int().positive().default(1) })

const evidence = z.strictObject({
  article: slug.optional(),
  exact: exactShape,
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
  ...articleShapes,
  slug,
  host: slug.nullable(),
  publishedDate: edtf,
  publishedDateWhy: bilingualShape.nullable(),
  areas: z.array(z.string()).min(1, 'needs at least one area'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  textLength: z.int().positive(),
  recordedAt: instant,
})

const observation = z.strictObject({
  ...version,
  ...amountShapes,
  id: factId('o'),
  area: z.string(),
  indicator: z.string(),
  breakdown: z.string(),
  obsStatus: z.enum(OBS_STATUSES),
  period,
  rankOf: rankShape,
  evidence: z.array(evidence),
  derivedFrom: z
    .strictObject({
      formula: text,
      inputs: z.record(z.string().regex(/^[a-z]$/, 'must be one letter'), key),
      why: bilingualShape,
    })
    .nullable(),
})

const event = z.strictObject({
  ...version,
  ...happeningShapes,
  id: factId('e'),
  areas: z.array(z.string()).min(1, 'needs at least one area'),
  kind: z.enum(EVENT_KINDS),
  status: z.enum(STATED_STATUSES),
  date: z.strictObject({ edtf, qualifier: z.enum(DATE_QUALIFIERS).nullable(), phrase: text.nullable() }),
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
