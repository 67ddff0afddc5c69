import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDifference } from './first-difference.ts'

test('equal values have no difference, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const turned = JSON.parse(JSON.stringify(value), (_, part) =>
        part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).reverse()) : part,
      )
      expect(firstDifference(JSON.parse(JSON.stringify(value)), turned)).toBeNull()
    }),
  )
})

test('the difference is named by its path and both sides', () => {
  const left = { a: 1, list: [{ b: 'x' }, { b: 'y' }] }
  expect(firstDifference(left, { a: 1, list: [{ b: 'x' }, { b: 'z' }] })).toEqual({
    path: ['list', 1, 'b'],
    left: 'y',
    right: 'z',
  })
  expect(firstDifference(left, { a: 1, list: [{ b: 'x' }] })).toEqual({ path: ['list', 1], left: { b: 'y' }, right: undefined })
  expect(firstDifference({ a: [] }, { a: {} })).toEqual({ path: ['a'], left: [], right: {} })
})
