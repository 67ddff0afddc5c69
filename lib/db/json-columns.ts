import { z } from 'zod'
import type { QuoteMark } from '../facts/evidence.ts'
import type { Inference } from '../facts/fact.ts'
import type { Breakdown } from '../facts/indicator.ts'
import type { Comparison } from '../facts/observation.ts'
import { breakdownShape, comparisonShape, inferenceShape, MARK_KINDS } from '../seed/fact-shapes.ts'

const marks = z.array(z.strictObject({ kind: z.enum(MARK_KINDS), start: z.int().nonnegative(), end: z.int().positive() }))
const inferences = z.array(inferenceShape)
const comparison = comparisonShape.nullable()
const breakdowns = z.array(breakdownShape)

/** Each reads one JSONB column; throws a ZodError when the column holds another shape. */
export const jsonColumn = {
  marks: (column: unknown): readonly QuoteMark[] => marks.parse(column),
  inferences: (column: unknown): readonly Inference[] => inferences.parse(column),
  comparison: (column: unknown): Comparison | null => comparison.parse(column),
  breakdowns: (column: unknown): readonly Breakdown[] => breakdowns.parse(column),
}
