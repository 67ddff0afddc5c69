import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Seeds } from '../../seed/parse-seeds.ts'
import type { ScoreLists } from './score-lists.ts'

const unitsShape = z.array(z.object({ unit: z.string() }))

/** The lists as the seeds have them; `folder` is that of `units.json`. */
export async function readScoreLists(folder: string, seeds: Pick<Seeds, 'areas' | 'indicators'>): Promise<ScoreLists> {
  const units = unitsShape.parse(JSON.parse(await readFile(join(folder, 'units.json'), 'utf8')))
  return {
    areas: new Set(seeds.areas.map(({ slug }) => slug)),
    indicators: new Map(
      seeds.indicators.map(({ slug, breakdowns }) => [slug, new Set(['_T', ...breakdowns.map(({ code }) => code)])]),
    ),
    units: new Set(units.map(({ unit }) => unit)),
  }
}
