import units from '../../seeds/units.json' with { type: 'json' }
import type { Bilingual, Locale } from './locale.ts'

export interface UnitWords {
  readonly unit: string
  readonly unitMult: number
  readonly name: Bilingual
  /** No space between the number and the sign: 6,07%. */
  readonly tight: boolean
}

/** Units and powers of ten that readers have words for. */
export const WORDED_UNITS: readonly UnitWords[] = units.map((words) => ({ ...words, tight: words.tight === true }))

const byKey = new Map(WORDED_UNITS.map((words) => [`${words.unit}/${words.unitMult}`, words]))

/** "tỷ đồng" for VND × 10⁹. Throws a RangeError for a pair that seeds/units.json does not name. */
export function unitWords(unit: string, unitMult: number, locale: Locale): { name: string; tight: boolean } {
  const words = byKey.get(`${unit}/${unitMult}`)
  if (!words) throw new RangeError(`no words for unit ${unit} × 10^${unitMult} (add it to seeds/units.json)`)
  return { name: words.name[locale], tight: words.tight }
}
