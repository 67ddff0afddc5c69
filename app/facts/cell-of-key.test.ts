import { expect, test } from 'vitest'
import { cellOfKey } from './cell-of-key.ts'

const SIZE = { rows: 3, columns: 4 }
const from = (key: string, row: number, column: number) => {
  const place = cellOfKey(key, { row, column }, SIZE)
  return place && [place.row, place.column]
}

test('arrow keys lead to the neighbour in their direction', () => {
  expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => from(key, 1, 1))).toEqual([
    [1, 2],
    [1, 0],
    [2, 1],
    [0, 1],
  ])
})

test('Home and End lead to the ends of the row', () => {
  expect([from('Home', 1, 2), from('End', 1, 2)]).toEqual([
    [1, 0],
    [1, 3],
  ])
})

test('no key leads out of the table, nowhere, or on the spot', () => {
  expect([from('ArrowUp', 0, 0), from('ArrowRight', 0, 3), from('ArrowDown', 2, 0), from('Home', 0, 0), from('a', 1, 1)]).toEqual(
    [null, null, null, null, null],
  )
})
