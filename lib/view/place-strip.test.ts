import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochDay } from '../time/civil-date.ts'
import { placeStrip, STRIP_BASELINE, STRIP_HEIGHT, STRIP_WIDTH, type StripFact } from './place-strip.ts'

const extent = { start: epochDay('1909-01-01'), end: epochDay('2051-01-01') }
const fact = (id: string, kind: StripFact['kind'], day: string, days = 1): StripFact => ({
  id,
  kind,
  span: { start: epochDay(day), end: epochDay(day) + days },
  hollow: false,
})

describe('the strip of all years', () => {
  it('puts milestones above its line and figures below', () => {
    const { cells } = placeStrip(extent, [fact('e', 'milestone', '1954-05-07'), fact('o', 'figure', '2023-01-01', 365)])
    expect(cells.find(({ id }) => id === 'e')?.y).toBeLessThan(STRIP_BASELINE)
    expect(cells.find(({ id }) => id === 'o')?.y).toBeGreaterThan(STRIP_BASELINE)
  })

  it('stacks what falls together instead of drawing it over one another', () => {
    const days = ['2024-03-28', '2024-03-29', '2024-03-30']
    const { cells } = placeStrip(
      extent,
      days.map((day) => fact(day, 'milestone', day)),
    )
    expect(new Set(cells.map(({ y }) => y)).size).toBe(3)
  })

  it('names round years inside of its width', () => {
    const { years } = placeStrip(extent, [])
    expect(years.map(({ year }) => year)).toEqual([1950, 2000, 2050])
  })

  it('keeps every cell within its height, however many facts a few years have', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            milestone: fc.boolean(),
            day: fc.integer({ min: extent.end - 900, max: extent.end - 1 }),
            days: fc.integer({ min: 1, max: 4000 }),
          }),
          {
            maxLength: 150,
          },
        ),
        (facts) => {
          const { cells } = placeStrip(
            extent,
            facts.map(({ milestone, day, days }, index) => ({
              id: String(index),
              kind: milestone ? 'milestone' : 'figure',
              span: { start: day, end: day + days },
              hollow: false,
            })),
          )
          for (const { x, y, height } of cells) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThan(STRIP_WIDTH)
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y + height).toBeLessThanOrEqual(STRIP_HEIGHT - 10)
          }
        },
      ),
    )
  })
})
