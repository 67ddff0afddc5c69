import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComparedPiece, differingWords } from './differing-words.ts'

const differing = (pieces: readonly ComparedPiece[]) => pieces.filter(({ differs }) => differs).map(({ text }) => text.trim())
const joined = (pieces: readonly ComparedPiece[]) => pieces.map(({ text }) => text).join('')

describe('two sentences side by side', () => {
  test('have the words marked that only one of them says', () => {
    const [one, other] = differingWords('Thu ngân sách đạt 1.640 tỷ đồng', 'Tổng thu ngân sách ước đạt 1.700 tỷ đồng.')
    expect(differing(one)).toEqual(['1.640'])
    expect(differing(other)).toEqual(['Tổng', 'ước', '1.700'])
  })

  test('that say the same are not marked, whatever stops and forms of letters they end with', () => {
    const [one, other] = differingWords('GRDP tăng 4,4%.', 'GRDP tăng 4,4%'.normalize('NFD'))
    expect([...differing(one), ...differing(other)]).toEqual([])
  })

  test('stay what they were', () => {
    const sentence = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'ệ', '1', ',') })
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const [one, other] = differingWords(a, b)
        expect(joined(one)).toBe(a.trim() === '' ? '' : a)
        expect(joined(other)).toBe(b.trim() === '' ? '' : b)
      }),
    )
  })
})
