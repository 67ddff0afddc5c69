import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftFact } from './draft-shape.ts'
import { readingText } from './reading-text.ts'

const SOURCE = `<!doctype html><title>Lai Châu</title><h1>Lai Châu năm 2023</h1>
<p>Thu ngân sách
   của tỉnh <b>Lai Châu</b> đạt <strong>2.150</strong>&nbsp;tỷ <em>đồng</em>, gần 𝟏 lần.</p>
<table><tr><th>Chỉ tiêu</th><th>2023</th></tr><tr><td>Thu nhập (triệu đồng)</td><td>45,2</td></tr></table>`

function document(given: string, mediaType = 'text/html') {
  const sha256 = createHash('sha256').update(given).digest('hex')
  return { given, mediaType, sha256, textLength: [...given].length }
}

/** A quote of the source from `first` to the end of `last`, with `number` marked. */
function quote(first: string, last: string, number: string) {
  const points = (text: string) => [...text].length
  const from = SOURCE.indexOf(first)
  const exact = SOURCE.slice(from, SOURCE.indexOf(last, from) + last.length)
  const mark = points(exact.slice(0, exact.lastIndexOf(number)))
  const start = points(SOURCE.slice(0, from))
  return {
    ...{ exact, prefix: '<p>', suffix: '</p>', start, end: start + points(exact) },
    marks: [{ kind: 'number' as const, start: mark, end: mark + points(number) }],
  }
}

const marked = ({ exact, marks }: DraftFact['evidence'][number]) =>
  marks.map(({ start, end }) => [...exact].slice(start, end).join(''))

describe('a document as it is read', () => {
  test('has quotes without tags and entities, its white space made one, and marks the same words', () => {
    const read = readingText(document(SOURCE)).quote(quote('Thu ngân sách', 'đồng', '2.150'))
    expect(read.exact).toBe('Thu ngân sách của tỉnh Lai Châu đạt 2.150\u00a0tỷ đồng')
    expect(marked(read)).toEqual(['2.150'])
    expect(read.prefix).toBe('Lai Châu năm 2023\n')
    expect(read.suffix).toMatch(/^, gần 𝟏 lần\./)
  })

  test('sets the cells of a row apart, whatever the source writes between them', () => {
    const read = readingText(document(SOURCE)).quote(quote('Thu nhập', '45,2', '45,2'))
    expect(read.exact).toBe('Thu nhập (triệu đồng) | 45,2')
    expect(marked(read)).toEqual(['45,2'])
  })

  test('is known by its own hash and length, in which the offsets of its quotes count', () => {
    const text = readingText(document(SOURCE))
    const { start, end } = text.quote(quote('45,2', '45,2', '45,2'))
    expect(end).toBe(text.length)
    expect(end - start).toBe(4)
    expect(text.sha256).toBe(readingText(document(SOURCE.replace('<b>Lai Châu</b>', 'Lai <i>Châu</i>'))).sha256)
    expect(text.sha256).not.toBe(document(SOURCE).sha256)
  })

  test('leaves a plain text as it was given, tags and all', () => {
    const given = document('Viết <b>45,2</b> trong bài.', 'text/plain')
    const piece = { exact: '<b>45,2</b>', prefix: '', suffix: '', start: 5, end: 16, marks: [] }
    expect(readingText(given)).toMatchObject({ sha256: given.sha256, length: given.textLength })
    expect(readingText(given).quote(piece)).toEqual(piece)
  })

  test('gives every stretch of any source a place in the text', () => {
    const source = fc
      .array(fc.constantFrom('<p>', '</p>', '<b>', '&amp;', 'ệ', ' \n', '𝟏', '<td>', '<br>', '12'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(source, fc.nat(60), fc.nat(60), (body, a, b) => {
        const given = document(`<body>${body}</body>`)
        const text = readingText(given)
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((place) => Math.min(place, given.textLength))
        const read = text.quote({ exact: '', prefix: '', suffix: '', start: start ?? 0, end: end ?? 0, marks: [] })
        expect(read.start).toBeGreaterThanOrEqual(0)
        expect(read.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
