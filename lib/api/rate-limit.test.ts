import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit.ts'

test('lets through so many within any stretch, then says when to try again', () => {
  const limit = rateLimit(3, 60)
  expect([0, 10_000, 20_000].map(limit.ask)).toEqual([null, null, null])
  expect(limit.ask(30_000)).toBe(30)
  expect(limit.ask(59_999)).toBe(1)
  expect(limit.ask(60_000)).toBeNull()
  expect(limit.ask(60_001)).toBe(10)
})

test('does not count what it refused', () => {
  const limit = rateLimit(1, 60)
  expect(limit.ask(0)).toBeNull()
  for (let now = 1000; now < 60_000; now += 1000) expect(limit.ask(now)).not.toBeNull()
  expect(limit.ask(60_000)).toBeNull()
})

test('shuts nobody out because the clock was set back', () => {
  const limit = rateLimit(2, 60)
  expect([3_600_000, 3_600_001, 0].map(limit.ask)).toEqual([null, null, null])
})
