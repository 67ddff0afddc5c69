import { expect, test } from 'vitest'
import { isReached, speeds, tableOf, tail } from './measured.ts'

const load = { perSecond: 90, p50: 4, p99: 24, bytes: 1200 }

test('a speed reaches its goal from below, a tail from above', () => {
  expect([0.9, 0.91].map((least) => isReached(speeds('a', load, { ...load, perSecond: 100 }, least)))).toEqual([true, false])
  expect([6, 5.9].map((most) => isReached(tail('a', load, most)))).toEqual([true, false])
})

test('the table tells goal, ours, floor and ratio', () => {
  expect(
    tableOf([speeds('a page', load, { ...load, perSecond: 100 }, 0.8)])
      .split('\n')
      .at(-1),
  ).toBe('| a page | answers/s | ≥ 0.8 | 90.0 | 100 | 0.90 | ✓ | 1 |')
})
