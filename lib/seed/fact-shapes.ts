import { z } from 'zod'

/** The small shapes that seed files and the database's JSON columns hold alike. */

const words = z.string().regex(/\S/, 'must not be blank')

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
