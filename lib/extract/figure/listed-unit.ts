/** A unit with a power of ten that readers have words for. */
export interface ListedUnit {
  readonly unit: string
  readonly unitMult: number
}

interface Scaled {
  readonly value: number
  readonly high: number | null
  readonly decimals: number
  readonly mult: number
}

/**
 * The same amount in a listed power of ten: as the text says it where that is listed ("1.640 tỷ đồng"), else in the next
 * smaller one ("12 nghìn hộ" as 12.000), or where there is none the smallest ("450 nghìn đồng/năm" as 0,45 triệu). Null for a
 * unit that no list has.
 */
export function inListedUnit(
  unit: string,
  { value, high, decimals, mult }: Scaled,
  listed: readonly ListedUnit[],
): Scaled | null {
  const powers = listed.filter((one) => one.unit === unit).map(({ unitMult }) => unitMult)
  if (powers.length === 0) return null
  const smaller = powers.filter((power) => power <= mult)
  const best = smaller.length > 0 ? Math.max(...smaller) : Math.min(...powers)
  const steps = mult - best
  const scaled = (number: number) => Number((number * 10 ** steps).toPrecision(15))
  return { value: scaled(value), high: high === null ? null : scaled(high), decimals: Math.max(0, decimals - steps), mult: best }
}
