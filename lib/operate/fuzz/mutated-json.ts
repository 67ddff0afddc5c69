import type { Chance } from './chance.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

const ODD: readonly unknown[] = [null, true, -1, 0, 1e308, 9_007_199_254_740_992, 0.1, [], {}, [[]], '', '0']

/** A value as JSON holds it, with one piece of it, however deep, in the place of which stands something else. */
export function mutatedJson(value: unknown, chance: Chance): unknown {
  const odd = () => (chance.percent(50) ? chance.pick(ODD) : chance.pick(HOSTILE_TEXTS))
  if (typeof value !== 'object' || value === null || chance.percent(10)) return odd()
  const keys = Object.keys(value)
  if (keys.length === 0) return odd()
  const key = chance.pick(keys)
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? mutatedJson(one, chance) : one))
  const entries = Object.entries(value)
  if (chance.percent(10)) return Object.fromEntries(entries.filter(([name]) => name !== key))
  if (chance.percent(10)) return { ...value, [chance.pick(HOSTILE_TEXTS)]: odd() }
  return Object.fromEntries(entries.map(([name, one]) => [name, name === key ? mutatedJson(one, chance) : one]))
}
