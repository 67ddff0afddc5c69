import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochDay, fromEpochDay } from '../time/civil-date.ts'
import { beginnings, type CalendarStep, floorTo, nextAfter } from './calendar-units.ts'

const STEPS: readonly CalendarStep[] = [
  { unit: 'day', step: 1 },
  { unit: 'day', step: 7 },
  { unit: 'day', step: 15 },
  { unit: 'month', step: 1 },
  { unit: 'month', step: 3 },
  { unit: 'year', step: 1 },
  { unit: 'year', step: 10 },
]

test('every day lies between the beginning of its step and the next one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: epochDay('1900-01-01'), max: epochDay('2100-12-31') }),
      fc.constantFrom(...STEPS),
      (day, step) => {
        const start = floorTo(day, step)
        expect(start).toBeLessThanOrEqual(day)
        expect(nextAfter(start, step)).toBeGreaterThan(day)
        expect(floorTo(start, step)).toBe(start)
      },
    ),
  )
})

test('the day before a beginning belongs to the step before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: epochDay('1900-01-01'), max: epochDay('2100-12-31') }),
      fc.constantFrom(...STEPS),
      (day, step) => {
        const next = nextAfter(floorTo(day, step), step)
        expect(floorTo(next, step)).toBe(next)
        expect(floorTo(next - 1, step)).toBe(floorTo(day, step))
      },
    ),
  )
})

test('quarters begin in January, April, July and October, decades with a zero', () => {
  const quarters = beginnings(epochDay('2024-01-01'), epochDay('2025-01-01'), { unit: 'month', step: 3 })
  expect(quarters.map(fromEpochDay)).toEqual(['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01'])
  const decades = beginnings(epochDay('1909-06-28'), epochDay('1935-01-01'), { unit: 'year', step: 10 })
  expect(decades.map(fromEpochDay)).toEqual(['1900-01-01', '1910-01-01', '1920-01-01', '1930-01-01'])
})
