import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointLength, codePointSlice } from './code-points.ts'
import { locateQuote, QuoteError } from './locate-quotes.ts'

const TEXT = 'Thu\u00a0ngân sách đạt 1.640 tỷ đồng.\n\nNăm 2023 🎉 đạt 6,07%. Năm 2023 lại đạt 6,07%.'

describe('locating a quote', () => {
  test('offsets count code points, so that a sign outside the basic plane is one', () => {
    const { start, end } = locateQuote(TEXT, 'đạt 6,07%', 1)
    expect([start, end]).toEqual([45, 54])
    expect(codePointSlice(TEXT, start, end)).toBe('đạt 6,07%')
  })

  test('the second occurrence is the second from the left', () => {
    expect(locateQuote(TEXT, 'Năm 2023', 2).start).toBeGreaterThan(locateQuote(TEXT, 'Năm 2023', 1).end)
  })

  test('the surroundings are 32 code points at most and end at the ends of the text', () => {
    expect(locateQuote(TEXT, 'Thu\u00a0ngân', 1).prefix).toBe('')
    const { prefix, suffix } = locateQuote(TEXT, 'Năm 2023 🎉', 1)
    expect(prefix).toBe('hu\u00a0ngân sách đạt 1.640 tỷ đồng.\n\n'.slice(-32))
    expect(codePointLength(suffix)).toBe(32)
  })

  test('surroundings never begin or end inside a character', () => {
    const decomposed = `${'e\u0302\u0301'.repeat(20)}GIỮA${'o\u031b\u0300'.repeat(20)}`
    const { prefix, suffix } = locateQuote(decomposed, 'GIỮA', 1)
    expect(prefix).toBe('e\u0302\u0301'.repeat(10))
    expect(suffix).toBe('o\u031b\u0300'.repeat(10))
  })

  test('a quote that begins inside a character is refused', () => {
    expect(() => locateQuote('tie\u0302\u0301n', '\u0301n', 1)).toThrow('begins inside a character')
  })

  test('any piece of any text that is cut between characters is found again at its own place', () => {
    const characters = fc.array(fc.constantFrom('a', 'ế', 'e\u0302\u0301', '🎉', ' ', '\u00a0', '\n', '7'), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(characters, fc.nat(), fc.nat(), (parts, from, length) => {
        const text = parts.join('')
        const first = from % parts.length
        const exact = parts.slice(first, first + 1 + (length % 8)).join('')
        fc.pre(/\S/.test(exact))
        const { start, end, prefix, suffix } = locateQuote(text, exact, 1)
        expect(codePointSlice(text, start, end)).toBe(exact)
        expect(`${[...text].slice(0, start).join('')}`.endsWith(prefix)).toBe(true)
        expect(codePointSlice(text, end, end + codePointLength(suffix))).toBe(suffix)
      }),
    )
  })

  test.each([
    ['a quote with plain spaces where the text has others', 'Thu ngân sách', 1, '"Thu\\u00a0ngân sách" is (its spaces differ)'],
    ['a quote composed otherwise', 'đạt 1.640 tỷ đồng'.normalize('NFD'), 1, 'composed otherwise'],
    ['a quote in other case', 'năm 2023 🎉', 1, '"Năm 2023 🎉" is (it differs in case'],
    ['a quote that goes wrong after its beginning', 'sách đạt 1.650 tỷ', 1, '"sách đạt 1.640 tỷ đồng.'],
    ['a quote of which nothing is there', 'Xyz', 1, 'nor is its beginning'],
    ['an occurrence too many', 'Năm 2023', 3, 'stands 2 times in the text, not 3'],
    ['a blank quote', ' \u00a0', 1, 'the quote is blank'],
  ])('%s is refused with what stands there instead', (_, exact, nth, said) => {
    expect(() => locateQuote(TEXT, exact, nth)).toThrow(QuoteError)
    expect(() => locateQuote(TEXT, exact, nth)).toThrow(said)
  })
})
