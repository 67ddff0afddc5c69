import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from './csv.ts'

/** A reader of RFC 4180 of its own, so that the writer is not checked by itself. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  for (const [, cell = '', end] of text.replace(/^\ufeff/, '').matchAll(pattern)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('a table as CSV', () => {
  test('opens with a byte order mark, which Excel needs to read Vietnamese', () => {
    expect(csv(['a'], []).charCodeAt(0)).toBe(0xfeff)
  })

  test('keeps quotation marks, commas, line ends and Vietnamese letters as they are', () => {
    const cells = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', ',', '\r\n', 'Ữ Ặ Ể ỵ', '1.640 tỷ đồng, tăng "hơn" 17,4 lần'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells), { maxLength: 6 }), (rows) => {
        expect(read(csv(['x', 'y'], rows))).toEqual([['x', 'y'], ...rows])
      }),
    )
  })

  test('writes raw numbers and leaves null empty', () => {
    expect(csv(['a', 'b', 'c'], [[6.07, null, true]])).toBe('\ufeffa,b,c\r\n6.07,,true\r\n')
  })
})
