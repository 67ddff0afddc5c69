import { z } from 'zod'
import type { Area } from '../facts/area.ts'
import { TOPICS } from '../facts/code-lists.ts'
import type { Indicator } from '../facts/indicator.ts'
import { isCivilDate } from '../time/civil-date.ts'
import { bilingualShape, breakdownShape } from './fact-shapes.ts'
import { parsePlacedJson, problemAt, readPlacedJson } from './placed-json.ts'
import { SeedError, type SeedProblem } from './seed-error.ts'

const day = z.string().refine(isCivilDate, 'must be a day as YYYY-MM-DD').nullable()

const areasShape = z.strictObject({
  areas: z.array(
    z.strictObject({
      id: z.string().min(1),
      slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case name'),
      kind: z.enum(['country', 'region', 'province', 'city', 'autonomous_zone']),
      name: bilingualShape,
      aliases: z.array(z.string()),
      code: z.string().nullable(),
      iso: z.string().nullable(),
      isoNote: z.string().nullable(),
      validFrom: day,
      validTo: day,
      instrument: z.string().nullable(),
      note: bilingualShape.nullable(),
      predecessors: z.array(z.string()),
      mapIds: z.array(z.string()),
    }),
  ),
  regions: z.array(z.strictObject({ region: z.string(), area: z.string() })),
})

const indicatorsShape = z.strictObject({
  /** The names of topics are for readers of the file; the application says them in its messages. */
  topics: z.unknown(),
  indicators: z.array(
    z.strictObject({
      slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case name'),
      name: bilingualShape,
      shortName: bilingualShape,
      topic: z.enum(TOPICS),
      kind: z.string(),
      unit: z.string(),
      unitMult: z.int(),
      unitLabel: bilingualShape,
      higherIsBetter: z.boolean().nullable(),
      amount: z.boolean(),
      prominence: z.int().nonnegative(),
      breakdowns: z.array(breakdownShape),
      phrases: z.array(z.string()),
      confusableWith: z.array(z.string()),
      definition: bilingualShape.nullable(),
    }),
  ),
})

/** An area as its file has it: who succeeded it follows from the predecessors of the others. */
export type SeedArea = Omit<Area, 'successors'>

export interface RegionMember {
  readonly region: string
  readonly area: string
}

/** Reads `areas.json`. Throws a SeedError for repeated ids, unknown predecessors and members, and units that end before they begin. */
export function parseAreasFile(file: string, text: string): { areas: readonly SeedArea[]; regions: readonly RegionMember[] } {
  const json = readPlacedJson(file, text)
  const { areas, regions } = parsePlacedJson(json, areasShape)
  const ids = new Set(areas.map((area) => area.id))
  const problems: SeedProblem[] = repeated(areas.map((area) => area.id)).map((index) =>
    problemAt(json, ['areas', index, 'id'], `the area "${areas[index]?.id}" stands twice`),
  )
  for (const [index, { validFrom, validTo, predecessors }] of areas.entries()) {
    if (validFrom !== null && validTo !== null && validFrom >= validTo) {
      problems.push(problemAt(json, ['areas', index, 'validTo'], `validTo ${validTo} is not after validFrom ${validFrom}`))
    }
    for (const [at, id] of predecessors.entries()) {
      if (!ids.has(id)) problems.push(problemAt(json, ['areas', index, 'predecessors', at], `there is no area "${id}"`))
    }
  }
  for (const [index, member] of regions.entries()) {
    for (const key of ['region', 'area'] as const) {
      if (!ids.has(member[key])) problems.push(problemAt(json, ['regions', index, key], `there is no area "${member[key]}"`))
    }
  }
  if (problems.length > 0) throw new SeedError(problems)
  return { areas, regions }
}

/** Reads `indicators.json`. Throws a SeedError for repeated slugs and for confusions with unknown indicators. */
export function parseIndicatorsFile(file: string, text: string): readonly Indicator[] {
  const json = readPlacedJson(file, text)
  const { indicators } = parsePlacedJson(json, indicatorsShape)
  const slugs = indicators.map((indicator) => indicator.slug)
  const problems = repeated(slugs).map((index) =>
    problemAt(json, ['indicators', index, 'slug'], `the indicator "${slugs[index]}" stands twice`),
  )
  for (const [index, { confusableWith }] of indicators.entries()) {
    for (const [at, slug] of confusableWith.entries()) {
      if (!slugs.includes(slug))
        problems.push(problemAt(json, ['indicators', index, 'confusableWith', at], `there is no indicator "${slug}"`))
    }
  }
  if (problems.length > 0) throw new SeedError(problems)
  return indicators
}

function repeated(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) === index ? [] : [index]))
}
