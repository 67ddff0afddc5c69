import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretch } from './test-facts.ts'
import { pointToPixels, spanToPixels, timeScale } from './time-scale.ts'

const window = stretch('2004/2027')
const toX = timeScale(window, 1144)
const wide = (edtf: string) => {
  const { x1, x2 } = spanToPixels(stretch(edtf), toX, 1144)
  return x2 - x1
}

const span = fc
  .tuple(fc.integer({ min: window.start - 4000, max: window.end }), fc.integer({ min: 1, max: 9000 }))
  .map(([start, days]) => ({ start, end: start + days }))
  .filter(({ start, end }) => start < window.end && end > window.start)

test('a year is as wide as its days: a leap year one day wider than the next', () => {
  const perDay = 1144 / (window.end - window.start)
  expect(wide('2024') - wide('2023')).toBeCloseTo(perDay, 9)
  expect(wide('2023')).toBeCloseTo(365 * perDay - 1, 9)
})

test('the quarters and the years of a period fill it without a gap', () => {
  expect(toX(stretch('2023').end)).toBe(toX(stretch('2024').start))
  expect(toX(stretch('2024-33').end)).toBe(toX(stretch('2024-34').start))
})

test('periods that touch keep one pixel between them', () => {
  const [first, second] = ['2010/2015', '2016/2020'].map((edtf) => spanToPixels(stretch(edtf), toX, 1144))
  expect((second?.x1 ?? 0) - (first?.x2 ?? 0)).toBeCloseTo(1, 9)
})

test('a bar is never narrower than six pixels and never outside of the plot', () => {
  fc.assert(
    fc.property(span, fc.integer({ min: 200, max: 1600 }), (given, width) => {
      const { x1, x2 } = spanToPixels(given, timeScale(window, width), width)
      expect(x2 - x1).toBeGreaterThanOrEqual(6 - 1e-9)
      expect(x1).toBeGreaterThanOrEqual(0)
      expect(x2).toBeLessThanOrEqual(width)
    }),
  )
})

test('what goes on beyond the window says so at that edge', () => {
  expect(spanToPixels(stretch('2000/2006'), toX, 1144)).toMatchObject({ cutLeft: true, cutRight: false, x1: 0 })
  expect(spanToPixels(stretch('2022/2030'), toX, 1144)).toMatchObject({ cutLeft: false, cutRight: true, x2: 1144 })
  expect(spanToPixels(window, toX, 1144)).toMatchObject({ cutLeft: false, cutRight: false })
})

test('what begins later stands further right', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const [first, later] = a.start <= b.start ? [a, b] : [b, a]
      const [x, y] = [
        pointToPixels({ ...first, end: first.start + 1 }, toX, 1144, 9),
        pointToPixels({ ...later, end: later.start + 1 }, toX, 1144, 9),
      ]
      expect(x.x1).toBeLessThanOrEqual(y.x1)
    }),
  )
})
