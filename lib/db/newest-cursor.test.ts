import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCursor } from './cursor.ts'
import { readNewestCursor, writeNewestCursor } from './newest-cursor.ts'

describe('a cursor of what was recorded last', () => {
  it('stands for its place, to the millisecond', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }), (recordedAt) => {
        const place = { recordedAt, id: 'e_a1b2c3' }
        expect(readNewestCursor(writeNewestCursor(place))).toEqual(place)
      }),
    )
  })

  it.each([
    ['no cursor at all', 'nowhere'],
    ['one of another order', writeCursor({ start: '2024-01-01', id: 'o_abcdef' })],
    ['an id that no fact has', writeNewestCursor({ recordedAt: new Date(0), id: 'x' })],
    ['a text that only decodes to one', `${writeNewestCursor({ recordedAt: new Date(0), id: 'o_abcdef' })}.`],
  ])('is refused where it is %s', (_, cursor) => {
    expect(() => readNewestCursor(cursor)).toThrow(`cannot read the cursor "${cursor}"`)
  })
})
