import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsPath } from './column-bars.ts'

test('bars that stand side by side on one line are one outline, others have their own', () => {
  expect(
    barsPath([
      { x1: 0, x2: 2, y1: 5, y2: 40 },
      { x1: 2, x2: 4, y1: 30.123, y2: 40 },
      { x1: 6, x2: 8, y1: 7, y2: 40 },
      { x1: 8, x2: 10, y1: 7, y2: 20 },
    ]),
  ).toBe('M0 40V5H2V30.12H4V40ZM6 40V7H8V40ZM8 20V7H10V20Z')
})

test('an outline covers what its bars cover', () => {
  const heights = fc.array(fc.record({ left: fc.nat(30), y1: fc.nat(9), y2: fc.integer({ min: 10, max: 12 }) }))
  fc.assert(
    fc.property(heights, (asked) => {
      const bars = [...new Map(asked.map((bar) => [bar.left, bar])).values()]
        .sort((a, b) => a.left - b.left)
        .map(({ left, y1, y2 }) => ({ x1: left, x2: left + 1, y1, y2 }))
      expect(covered(barsPath(bars))).toEqual(bars.map(({ x1, y1, y2 }) => [x1, y1, y2]))
    }),
  )
})

/** From which height to which a path of bars one pixel wide covers each pixel. */
function covered(path: string): readonly (readonly [x: number, top: number, foot: number])[] {
  return path.split('Z').flatMap((outline) => {
    const steps = [...outline.matchAll(/([MVH])([\d.]+)(?: ([\d.]+))?/g)]
    const cells: [number, number, number][] = []
    let [x, y, foot] = [0, 0, 0]
    for (const [, step, first = '', second = ''] of steps) {
      if (step === 'M') [x, y, foot] = [Number(first), Number(second), Number(second)]
      else if (step === 'V') y = Number(first)
      else {
        cells.push([x, y, foot])
        x = Number(first)
      }
    }
    return cells
  })
}
