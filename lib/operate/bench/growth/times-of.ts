/** How long one asking took after another, in milliseconds. */
export interface Times {
  readonly p50: number
  readonly p95: number
}

/**
 * Asks one after the other, in turns with the other asker, so that a machine that is busy is busy for both. Each is the first as
 * often: whoever is second finds what was read for the first in memory.
 */
export async function timesOf(
  turns: number,
  ...askers: readonly ((turn: number) => Promise<unknown>)[]
): Promise<readonly Times[]> {
  const took = askers.map((): number[] => [])
  for (let turn = 0; turn < turns; turn++) {
    const inTurn = [...askers.entries()]
    for (const [index, ask] of turn % 2 === 0 ? inTurn : inTurn.reverse()) {
      const began = performance.now()
      await ask(turn)
      // The first asking prepares what all others find ready.
      if (turn > 0) took[index]?.push(performance.now() - began)
    }
  }
  return took.map((times) => {
    const sorted = times.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return { p50: at(0.5), p95: at(0.95) }
  })
}
