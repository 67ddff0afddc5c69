import { expect, test } from 'vitest'
import { keptStretches } from './kept-stretches.ts'

test('a grid is filled with the widest columns that are kept, narrower ones beside them, days at its ends', () => {
  expect(keptStretches([3, 6], { start: 4, width: 4, count: 40 })).toEqual([
    { level: null, first: 4, end: 8 },
    { level: 3, first: 8, end: 64 },
    { level: 6, first: 64, end: 128 },
    { level: 3, first: 128, end: 160 },
    { level: null, first: 160, end: 164 },
  ])
})

test('a grid before 1970 is cut like any other', () => {
  expect(keptStretches([6], { start: -128, width: 32, count: 3 })).toEqual([
    { level: 6, first: -128, end: -64 },
    { level: null, first: -64, end: -32 },
  ])
})

test('a grid narrower than all columns is days alone', () => {
  expect(keptStretches([6, 9], { start: 10, width: 1, count: 20 })).toEqual([{ level: null, first: 10, end: 30 }])
})
