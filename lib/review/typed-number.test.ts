import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberWords } from '../words/number.ts'
import { typedNumber } from './typed-number.ts'

test('a number is read as the language writes it', () => {
  expect(typedNumber('1.640', 'vi')).toEqual({ value: 1640, decimals: 0 })
  expect(typedNumber('1.640,50', 'vi')).toEqual({ value: 1640.5, decimals: 2 })
  expect(typedNumber('1,640', 'en')).toEqual({ value: 1640, decimals: 0 })
  expect(typedNumber(' −6,07 ', 'vi')).toEqual({ value: -6.07, decimals: 2 })
})

test('a point that cannot part thousands parts decimals, whoever typed it', () => {
  expect(typedNumber('6.07', 'vi')).toEqual({ value: 6.07, decimals: 2 })
  expect(typedNumber('6,07', 'en')).toEqual({ value: 6.07, decimals: 2 })
})

test('what is no number is none', () => {
  for (const text of ['', 'nhiều', '1.2.3', '1,2,3', '12%', '1e5', '--1']) expect(typedNumber(text, 'vi')).toBeNull()
})

test('what readers see can be typed again', () => {
  const parts = fc.record({ whole: fc.integer({ min: -9_999_999, max: 9_999_999 }), decimals: fc.integer({ min: 0, max: 4 }) })
  fc.assert(
    fc.property(parts, fc.constantFrom('vi' as const, 'en' as const), ({ whole, decimals }, locale) => {
      const value = whole / 10 ** decimals
      expect(typedNumber(numberWords(value, decimals, locale), locale)).toEqual({
        value: value === 0 ? expect.closeTo(0) : value,
        decimals,
      })
    }),
  )
})
