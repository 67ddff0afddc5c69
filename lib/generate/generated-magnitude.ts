import type { Indicator } from '../facts/indicator.ts'
import type { Random } from './random.ts'

/** A plausible value of an indicator in a year, in the unit and multiplier that its list has. */
export function generatedMagnitude({ slug, kind, unitMult }: Indicator, year: number, random: Random): number {
  const grown = 1 + Math.max(0, year - 1950) / 12
  const noise = 0.4 + random.share() * 1.2
  if (kind === 'level' && unitMult > 0) return scaleOf(slug) * grown ** 2 * noise
  if (kind === 'level' || kind === 'count') return scaleOf(slug) * grown * noise
  if (kind === 'rate') return random.happens(0.08) ? -random.share() * 9 : random.share() * 14
  return random.share() * 100
}

/** From 2 to 200, the same for the same indicator whatever the seed. */
function scaleOf(slug: string): number {
  let sum = 7
  for (const letter of slug) sum = (sum * 31 + letter.charCodeAt(0)) % 997
  return 2 * 10 ** ((sum / 997) * 2)
}
