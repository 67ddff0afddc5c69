import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceDifference } from './sentence-difference.ts'

const marked = (a: string, b: string) => {
  const { a: left, b: right } = sentenceDifference(a, b)
  return [left, right].map((pieces) => pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''))
}

test('sentences that are nearly the same differ by the words that were changed', () => {
  expect(marked('Thu ngân sách đạt 1.640 tỷ đồng.', 'Thu ngân sách đạt hơn 1.700 tỷ đồng.')).toEqual([
    'Thu ngân sách đạt [1.640 ]tỷ đồng.',
    'Thu ngân sách đạt [hơn 1.700 ]tỷ đồng.',
  ])
})

test('capitals, commas and brackets make no difference', () => {
  expect(marked('GRDP (ước) tăng 7,1%, xếp thứ 4', 'grdp ước tăng 7,1% xếp thứ 4')).toEqual([
    'GRDP (ước) tăng 7,1%, xếp thứ 4',
    'grdp ước tăng 7,1% xếp thứ 4',
  ])
})

test('of sentences that are hardly alike only the numbers are marked', () => {
  expect(marked('tốc độ tăng trưởng đạt 11,6%/năm giai đoạn 2005', 'năm 2005 kinh tế của tỉnh tiến 9,09% mỗi kỳ')).toEqual([
    'tốc độ tăng trưởng đạt [11,6%/năm ]giai đoạn 2005',
    'năm 2005 kinh tế của tỉnh tiến [9,09% ]mỗi kỳ',
  ])
})

test('the pieces are the sentences again, neighbouring pieces differ, and a sentence does not differ from itself', () => {
  const sentence = fc
    .array(fc.constantFrom('thu', 'đạt', '1.640', 'tỷ', ' ', 'năm', '\u00a0', '2023,'))
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const cut = sentenceDifference(a, b)
      expect(cut.a.map(({ text }) => text).join('')).toBe(a)
      expect(cut.b.map(({ text }) => text).join('')).toBe(b)
      for (const pieces of [cut.a, cut.b])
        expect(pieces.some((piece, index) => piece.differs === pieces[index + 1]?.differs)).toBe(false)
      expect(sentenceDifference(a, a).a.some(({ differs }) => differs)).toBe(false)
    }),
    { seed: 4, numRuns: 200 },
  )
})
