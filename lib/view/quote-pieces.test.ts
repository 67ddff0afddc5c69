import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotePieces } from './quote-pieces.ts'
import { quoted } from './test-page.ts'

const marked = (text: string) => {
  const { exact, marks } = quoted(text)
  return quotePieces(exact, marks)
}

test('a quotation is cut at its marks and nowhere else', () => {
  expect(marked('tăng trưởng [time:quý I] [status:ước] đạt [number:6,07%]')).toEqual([
    { text: 'tăng trưởng ', kind: null },
    { text: 'quý I', kind: 'time' },
    { text: ' ', kind: null },
    { text: 'ước', kind: 'status' },
    { text: ' đạt ', kind: null },
    { text: '6,07%', kind: 'number' },
  ])
})

test('offsets count code points, so a letter outside the basic plane moves nothing', () => {
  expect(marked('𝐀 đạt [number:12]').at(-1)).toEqual({ text: '12', kind: 'number' })
})

test('where a number lies inside a time the number is shown as a number', () => {
  const pieces = quotePieces('năm 2024', [
    { kind: 'number', start: 4, end: 8 },
    { kind: 'time', start: 0, end: 8 },
  ])
  expect(pieces).toEqual([
    { text: 'năm ', kind: 'time' },
    { text: '2024', kind: 'number' },
  ])
})

test('a mark that does not lie in the quotation is refused by name', () => {
  expect(() => quotePieces('mười', [{ kind: 'number', start: 2, end: 9 }])).toThrow(
    'a mark from 2 to 9 does not lie in a quotation of 4 characters',
  )
})

test('joined together the pieces are the quotation, whatever the marks', () => {
  const kind = fc.constantFrom('number', 'time', 'status', 'place')
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.array(fc.tuple(kind, fc.nat(), fc.nat()), { maxLength: 6 }),
      (exact, given) => {
        const length = [...exact].length
        const marks = given.map(([of, a, b]) => {
          const start = a % length
          return { kind: of, start, end: start + 1 + (b % (length - start)) } as const
        })
        expect(
          quotePieces(exact, marks)
            .map(({ text }) => text)
            .join(''),
        ).toBe(exact)
      },
    ),
  )
})
