import units from '../../seeds/units.json' with { type: 'json' }
import type { Bilingual, Locale } from './locale.ts'

export interface UnitWords {
  readonly unit: string
  readonly unitMult: number
  readonly name: Bilingual
  /** No space between the number and the sign: 6,07%. */
  readonly tight: boolean
  /** What the unit is called where an indicator counts something else by it: Vietnamese says "lượt" of visits and of courses. */
  readonly of?: Readonly<Record<string, Bilingual>>
}

/** Units and powers of ten that readers have words for. */
export const WORDED_UNITS: readonly UnitWords[] = units.map(({ unit, unitMult, name, tight, of }) => ({
  ...{ unit, unitMult, name, tight: tight === true },
  ...(of && { of }),
}))

const byKey = new Map(WORDED_UNITS.map((words) => [`${words.unit}/${words.unitMult}`, words]))

/** "tỷ đồng" for VND × 10⁹, as the indicator says it. Throws a RangeError for a pair that seeds/units.json does not name. */
export function unitWords(
  { unit, unitMult, indicator }: { readonly unit: string; readonly unitMult: number; readonly indicator?: string },
  locale: Locale,
): { name: string; tight: boolean } {
  const words = byKey.get(`${unit}/${unitMult}`)
  if (!words) throw new RangeError(`no words for unit ${unit} × 10^${unitMult} (add it to seeds/units.json)`)
  const name = words.of?.[indicator ?? ''] ?? words.name
  return { name: name[locale], tight: words.tight }
}
