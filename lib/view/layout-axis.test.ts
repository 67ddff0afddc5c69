import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutAxis, placeToday } from './layout-axis.ts'
import { stretch } from './test-facts.ts'
import { textWidth } from './text-width.ts'

const labels = (edtf: string, width: number) =>
  layoutAxis(stretch(edtf), width, 'vi')
    .map(({ label }) => label)
    .filter((label) => label !== null)

const window = fc
  .tuple(fc.integer({ min: -22280, max: 20000 }), fc.integer({ min: 14, max: 51000 }))
  .map(([start, days]) => ({ start, end: start + days }))

test('labels of an axis never touch each other and never leave the plot', () => {
  fc.assert(
    fc.property(
      window,
      fc.integer({ min: 240, max: 1600 }),
      fc.constantFrom('vi' as const, 'en' as const),
      (given, width, locale) => {
        let free = 0
        for (const { label, labelX } of layoutAxis(given, width, locale)) {
          if (label === null) continue
          const half = textWidth(label, 'serif', 12) / 2
          expect(labelX - half, label).toBeGreaterThanOrEqual(free - 1e-6)
          expect(labelX + half, label).toBeLessThanOrEqual(width + 1e-6)
          free = labelX + half + 4
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('ticks stand in time order inside the plot, and at least one of them has a name', () => {
  fc.assert(
    fc.property(window, fc.integer({ min: 240, max: 1600 }), (given, width) => {
      const ticks = layoutAxis(given, width, 'vi')
      const xs = ticks.map(({ x }) => x)
      expect(xs).toEqual([...xs].sort((a, b) => a - b))
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...xs)).toBeLessThanOrEqual(width)
      expect(ticks.some(({ label }) => label !== null)).toBe(true)
    }),
  )
})

test('decades become years, quarters, months and days as the window grows shorter', () => {
  expect(labels('1909/2050', 1144)).toContain('1950')
  expect(labels('1909/2050', 1144)).not.toContain('1951')
  expect(labels('2004/2027', 1144)).toHaveLength(24)
  expect(labels('2022/2024', 1144).slice(0, 3)).toEqual(['quý\u00a0I/2022', 'quý\u00a0II', 'quý\u00a0III'])
  expect(labels('2024', 1144).slice(0, 3)).toEqual(['1/2024', 'tháng\u00a02', 'tháng\u00a03'])
  expect(labels('2024-03-01/2024-03-14', 1144).slice(0, 2)).toEqual(['1/3/2024', '2/3'])
})

test('the name of a year stands in the middle of that year', () => {
  const tick = layoutAxis(stretch('2004/2027'), 1144, 'vi').find(({ label }) => label === '2010')
  const perDay = 1144 / (stretch('2004/2027').end - stretch('2004/2027').start)
  expect((tick?.labelX ?? 0) - (tick?.x ?? 0)).toBeCloseTo((365 * perDay) / 2, 6)
})

test('today is told beside its line on the side that has room, and not at all outside of the window', () => {
  const today = { day: stretch('2026-11-22').start, label: 'hôm nay 22/11/2026' }
  expect(placeToday(today, stretch('2004/2027'), 1144)?.label.anchor).toBe('end')
  expect(placeToday(today, stretch('2026/2040'), 1144)?.label.anchor).toBe('start')
  expect(placeToday(today, stretch('2004/2020'), 1144)).toBeNull()
})
