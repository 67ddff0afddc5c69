import type { Ring } from './svg-path.ts'

/** Positive when the ring is drawn clockwise, as seen with y downwards; its size is the area. */
export function signedArea(ring: Ring): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return twice / 2
}
