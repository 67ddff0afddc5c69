import units from '../../seeds/units.json' with { type: 'json' }
import type { Bilingual, Locale } from './locale.ts'

interface UnitWords {
  readonly unit: string
  readonly unitMult: number
  readonly name: Bilingual
  /** No space between the number and the sign: 6,07%. */
  readonly tight: boolean
}

const byKey = new Map<string, UnitWords>(
  units.map((words) => [`${words.unit}/${words.unitMult}`, { ...words, tight: words.tight === true }]),
)

/** "tỷ đồng" for VND × 10⁹. Throws a RangeError for a pair that seeds/units.json does not name. */
export function unitWords(unit: string, unitMult: number, locale: Locale): { name: string; tight: boolean } {
  const words = byKey.get(`${unit}/${unitMult}`)
  if (!words) throw new RangeError(`no words for unit ${unit} × 10^${unitMult} (add it to seeds/units.json)`)
  return { name: words.name[locale], tight: words.tight }
}
