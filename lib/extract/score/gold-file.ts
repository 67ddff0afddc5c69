import { z } from 'zod'
import { EVENT_KINDS, MEASURES, OBS_STATUSES, QUALIFIERS, SCENARIOS, STATED_STATUSES } from '../../facts/code-lists.ts'
import { parseEdtf } from '../../time/edtf.ts'
import { parseTimePeriod } from '../../time/time-period.ts'
import { readOrNull } from './read-or-null.ts'

/**
 * The shape of a gold file: what a careful reader takes out of the text beside it. Left out means the usual:
 * the total, actual, normal, exact, required. `or` holds other readings that are as right as the first.
 */

const text = z.string().regex(/\S/, 'must not be blank')
/** Pieces of the text; a quote that overlaps any of them stands in the right place. */
const exact = z.union([text.transform((piece) => [piece]), z.array(text).min(1)])
const period = z
  .string()
  .refine((words) => readOrNull(parseTimePeriod, words) !== null, 'must be a period as SDMX writes it')
  .transform(parseTimePeriod)
const edtf = z
  .string()
  .refine((words) => readOrNull(parseEdtf, words) !== null, 'must be a date as EDTF')
  .transform(parseEdtf)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case name')

const figure = {
  indicator: slug,
  breakdown: z.string(),
  measure: z.enum(MEASURES),
  scenario: z.enum(SCENARIOS),
  obsStatus: z.enum(OBS_STATUSES),
  area: slug,
  timePeriod: period,
  value: z.number(),
  valueHigh: z.number().nullable(),
  unit: z.string(),
  unitMult: z.int().min(-6).max(15),
  qualifier: z.enum(QUALIFIERS),
  rankOf: z.int().positive().nullable(),
}

const observation = z.strictObject({
  ...figure,
  breakdown: figure.breakdown.default('_T'),
  scenario: figure.scenario.default('ACTUAL'),
  obsStatus: figure.obsStatus.default('A'),
  valueHigh: figure.valueHigh.default(null),
  unitMult: figure.unitMult.default(0),
  qualifier: figure.qualifier.default('EQ'),
  rankOf: figure.rankOf.default(null),
  exact,
  or: z.array(z.strictObject(figure).partial()).default([]),
  optional: z.boolean().default(false),
  note: text.optional(),
})

const event = z.strictObject({
  date: edtf,
  dateOr: z.array(edtf).default([]),
  status: z.enum(STATED_STATUSES),
  kind: z.enum(EVENT_KINDS).optional(),
  /** Words of which each must stand in the title or in the quote; case and diacritics do not matter. */
  about: z.array(text).min(1),
  /** One of several, where the sentence lets them stand for each other. */
  areas: z.array(slug).min(1),
  exact,
  optional: z.boolean().default(false),
  note: text.optional(),
})

const trap = z.strictObject({ exact: text, why: text })

export const goldShape = z.strictObject({
  article: z.strictObject({
    title: text,
    publisher: text.nullable(),
    publishedDate: edtf.nullable(),
    provinces: z.array(slug),
  }),
  observations: z.array(observation),
  events: z.array(event),
  traps: z.array(trap),
})

export type Gold = z.output<typeof goldShape>
export type GoldObservation = Gold['observations'][number]
export type GoldEvent = Gold['events'][number]
