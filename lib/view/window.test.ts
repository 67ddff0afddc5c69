import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTimeFilter, resolveTimeFilter, writeTimeFilter } from '../address/time-filter.ts'
import { epochDay } from '../time/civil-date.ts'
import { spanOf } from './span.ts'
import { stretch } from './test-facts.ts'
import { clampToExtent, pan, SHORTEST, snapToUnit, stepOf, toTimeFilter, zoomAround } from './window.ts'

const extent = stretch('1909/2050')
const CONTEXT = { earliest: '1909-06-28', latest: '2026-01-13', today: '2026-11-22' }

const inExtent = fc
  .tuple(fc.integer({ min: extent.start, max: extent.end - 400 }), fc.integer({ min: 400, max: 12000 }))
  .map(([start, days]) => ({ start, end: Math.min(extent.end, start + days) }))
const anywhere = fc
  .tuple(fc.integer({ min: -60000, max: 60000 }), fc.integer({ min: 1, max: 90000 }))
  .map(([start, days]) => ({ start, end: start + days }))

test('zooming in around a day and out again returns to the same window', () => {
  fc.assert(
    fc.property(inExtent, fc.double({ min: 0, max: 1, noNaN: true }), (window, share) => {
      const day = window.start + (window.end - window.start) * share
      const there = zoomAround(window, day, 0.5, extent)
      const back = zoomAround(there, day, 2, extent)
      expect(back.start).toBeCloseTo(window.start, 4)
      expect(back.end).toBeCloseTo(window.end, 4)
    }),
  )
})

test('the day that is zoomed around stays where it is', () => {
  const window = stretch('2004/2027')
  const day = epochDay('2015-06-01')
  const closer = zoomAround(window, day, 0.25, extent)
  expect((day - closer.start) / (closer.end - closer.start)).toBeCloseTo((day - window.start) / (window.end - window.start), 9)
})

test('a window clamped twice is clamped once, lies in the extent and is never shorter than a fortnight', () => {
  fc.assert(
    fc.property(anywhere, (window) => {
      const once = clampToExtent(window, extent)
      expect(clampToExtent(once, extent)).toEqual(once)
      expect(once.start).toBeGreaterThanOrEqual(extent.start)
      expect(once.end).toBeLessThanOrEqual(extent.end)
      expect(once.end - once.start).toBeGreaterThanOrEqual(SHORTEST)
    }),
  )
})

test('a window inside the extent is left as it is', () => {
  fc.assert(
    fc.property(inExtent, (window) => {
      expect(clampToExtent(window, extent)).toEqual(window)
    }),
  )
})

test('panning keeps the length and stops at the ends', () => {
  fc.assert(
    fc.property(inExtent, fc.integer({ min: -80000, max: 80000 }), (window, days) => {
      const moved = pan(window, days, extent)
      expect(moved.end - moved.start).toBeCloseTo(window.end - window.start, 6)
      expect(moved.start).toBeGreaterThanOrEqual(extent.start)
      expect(moved.end).toBeLessThanOrEqual(extent.end)
    }),
  )
})

test('the time parameter of a snapped window stands for exactly that window', () => {
  fc.assert(
    fc.property(inExtent, (window) => {
      const snapped = snapToUnit(window)
      const text = writeTimeFilter(toTimeFilter(snapped))
      const read = parseTimeFilter(text)
      expect(read, text).not.toBeNull()
      if (read) expect(spanOf(resolveTimeFilter(read, CONTEXT))).toEqual(snapped)
    }),
  )
})

test('a window snapped twice is snapped once, also where snapping makes it long enough for a larger step', () => {
  fc.assert(
    fc.property(anywhere, (window) => {
      const once = snapToUnit(window)
      expect(snapToUnit(once)).toEqual(once)
    }),
    // Five years less a day, that quarters make five years.
    { examples: [[{ start: -17213, end: -17213 + 1735 }]] },
  )
})

test.each([
  ['2004/2023', '2004..2023'],
  ['2024', '2024'],
  ['2023-36/2024-33', '2023-Q4..2024-Q1'],
  ['2024-33', '2024-Q1'],
  ['2024-02/2024-03', '2024-02..2024-03'],
  ['2024-03-10/2024-04-02', '2024-03-10..2024-04-02'],
])('a window over %s is written time=%s', (edtf, text) => {
  expect(writeTimeFilter(toTimeFilter(stretch(edtf)))).toBe(text)
})

test('long windows move by years, shorter ones by quarters, months and days', () => {
  expect(stepOf(stretch('2004/2027'))).toEqual({ unit: 'year', step: 1 })
  expect(stepOf(stretch('2022/2024'))).toEqual({ unit: 'month', step: 3 })
  expect(stepOf(stretch('2024'))).toEqual({ unit: 'month', step: 1 })
  expect(stepOf(stretch('2024-03'))).toEqual({ unit: 'day', step: 1 })
})
