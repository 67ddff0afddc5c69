import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromEpochDay } from '../time/civil-date.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { CursorError } from './cursor-text.ts'

const place = fc.record({
  start: fc.integer({ min: -300_000, max: 300_000 }).map(fromEpochDay),
  id: fc.stringMatching(/^[oe]_[0-9a-z]{6}$/),
})

test('every place is read back from its cursor, which needs no escaping in an address', () => {
  fc.assert(
    fc.property(place, (given) => {
      const cursor = writeCursor(given)
      expect(encodeURIComponent(cursor)).toBe(cursor)
      expect(readCursor(cursor)).toEqual(given)
    }),
  )
})

test('any other text is refused by name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(() => readCursor(text)).toThrow(CursorError)
      expect(() => readCursor(text)).toThrow(`cannot read the cursor "${text}"`)
    }),
  )
})
