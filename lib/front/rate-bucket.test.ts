import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateBuckets } from './rate-bucket.ts'

test('a client that spends too fast is told when to come back, and then let through', () => {
  const buckets = rateBuckets(60)
  for (let request = 0; request < 60; request++) expect(buckets.spend('a', 1, 0)).toBeNull()
  expect(buckets.spend('a', 1, 0)).toBe(1)
  expect(buckets.spend('a', 10, 0)).toBe(10)
  expect(buckets.spend('b', 1, 0)).toBeNull()
  expect(buckets.spend('a', 10, 10_000)).toBeNull()
})

test('nobody spends more than two minutes’ worth in a minute, whatever the clock does', () => {
  const steps = fc.array(fc.record({ cost: fc.constantFrom(0.1, 1, 4), wait: fc.integer({ min: -5000, max: 3000 }) }), {
    maxLength: 200,
  })
  fc.assert(
    fc.property(steps, (list) => {
      const buckets = rateBuckets(30)
      let [now, spent] = [1_000_000, 0]
      let forward = 0
      for (const { cost, wait } of list) {
        now += wait
        forward += Math.max(0, wait)
        if (buckets.spend('a', cost, now) === null) spent += cost
      }
      expect(spent).toBeLessThanOrEqual(30 + (forward * 30) / 60_000 + 1e-6)
    }),
  )
})

test('what costs more than a minute’s worth is let through when nothing else was asked', () => {
  expect(rateBuckets(2).spend('a', 4, 0)).toBeNull()
})
