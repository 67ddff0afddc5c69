import { z } from 'zod'
import { MEASURES, PRICE_BASES, QUALIFIERS, SCENARIOS, TIME_PER_COLLECTS, TOPICS } from '../facts/code-lists.ts'
import { LICENCES } from '../facts/licences.ts'
import { codePointLength } from './code-points.ts'

/** The shapes that seed files, drafts under review and the database's JSON columns hold alike. */

export const MAX_QUOTE = 240

export const words = z.string().regex(/\S/, 'must not be blank')

export const exactShape = words.refine((text) => codePointLength(text) <= MAX_QUOTE, `must have at most ${MAX_QUOTE} characters`)

export const bilingualShape = z.strictObject({ vi: words, en: words })

export const inferenceShape = z.strictObject({
  about: z.enum(['time', 'area', 'indicator', 'status', 'unit', 'reading']),
  vi: words,
  en: words,
})

export const comparisonShape = z.strictObject({
  base: z.enum(['P-1Y', 'P-1M', 'P-1Q', 'DEC-1Y', 'PLAN', 'PERIOD']),
  period: z.string().nullable(),
  verb: z.string().nullable(),
  ambiguous: z.boolean(),
})

export const breakdownShape = z.strictObject({ code: z.string().min(1), name: bilingualShape })

export const MARK_KINDS = ['number', 'time', 'status', 'place'] as const

/** What a figure says, apart from what it is a figure of: how much, measured how, how sure. */
export const amountShapes = {
  measure: z.enum(MEASURES),
  scenario: z.enum(SCENARIOS),
  collect: z.enum(TIME_PER_COLLECTS),
  value: z.number(),
  valueHigh: z.number().nullable(),
  decimals: z.int().min(0).max(6),
  unit: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must be a code of units.json'),
  unitMult: z.int().min(-6).max(15),
  qualifier: z.enum(QUALIFIERS),
  priceBasis: z.enum(PRICE_BASES),
  comparison: comparisonShape.nullable(),
  text: bilingualShape,
  inferences: z.array(inferenceShape),
}

export const rankShape = z.strictObject({ of: z.int().positive().nullable(), among: bilingualShape }).nullable()

const short = words.refine((text) => codePointLength(text) <= 32, 'must have at most 32 characters')
const year = z.string().regex(/^\d{4}$/, 'must be a year')

/** What a milestone says, apart from its day and kind. */
export const happeningShapes = {
  title: bilingualShape,
  short: z.strictObject({ vi: short, en: short }),
  topic: z.enum(TOPICS),
  horizon: z.strictObject({ to: year, vision: year.nullable() }).nullable(),
  place: bilingualShape.nullable(),
  inferences: z.array(inferenceShape),
}

/** What is known of an article wherever it stands. */
export const articleShapes = {
  kind: z.enum(['main', 'teaser']),
  title: words,
  publisher: words.nullable(),
  author: words.nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  publishedDateBasis: z.enum(['stated', 'inferred']),
  licence: z.enum(LICENCES).nullable().default(null),
}
