import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromEpochDay } from './civil-date.ts'
import { contains, hull, type Interval, overlaps } from './interval.ts'

const interval = fc
  .tuple(fc.integer({ min: -30000, max: 30000 }), fc.integer({ min: 0, max: 5000 }))
  .map(([start, length]): Interval => ({ start: fromEpochDay(start), end: fromEpochDay(start + length) }))

describe('intervals of days', () => {
  test('overlap as soon as they share one day, and not when they only touch', () => {
    expect(overlaps({ start: '2024-01-01', end: '2024-03-31' }, { start: '2024-03-31', end: '2024-04-30' })).toBe(true)
    expect(overlaps({ start: '2024-01-01', end: '2024-03-31' }, { start: '2024-04-01', end: '2024-04-30' })).toBe(false)
  })

  test('overlap the same way round and the other', () => {
    fc.assert(fc.property(interval, interval, (a, b) => overlaps(a, b) === overlaps(b, a)))
  })

  test('have a hull that contains each and starts and ends with one of them', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 8 }), (list) => {
        const all = hull(list)
        if (!all) throw new Error('a list of intervals has a hull')
        expect(list.every((one) => contains(all, one))).toBe(true)
        expect(list.some((one) => one.start === all.start) && list.some((one) => one.end === all.end)).toBe(true)
      }),
    )
    expect(hull([])).toBeNull()
  })
})
