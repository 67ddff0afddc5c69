import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCursor } from './cursor.ts'
import { writeCursorText } from './cursor-text.ts'
import { readNewestCursor, writeNewestCursor } from './newest-cursor.ts'

const cursorText = (at: string) => writeCursorText(at, 'o_abcdef')

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
    ['before the first year', cursorText('0000-01-01T00:00:00.000Z')],
    ['before all years', cursorText('-000001-01-01T00:00:00.000Z')],
    ['after the last year', cursorText('+275760-09-13T00:00:00.000Z')],
    ['an id that no fact has', writeNewestCursor({ recordedAt: new Date(0), id: 'x' })],
    ['a text that only decodes to one', `${writeNewestCursor({ recordedAt: new Date(0), id: 'o_abcdef' })}.`],
  ])('is refused where it is %s', (_, cursor) => {
    expect(() => readNewestCursor(cursor)).toThrow(`cannot read the cursor "${cursor}"`)
  })
})
