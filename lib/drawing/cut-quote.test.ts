import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuotePiece } from '../view/quote-pieces.ts'
import { cutQuote, GAP } from './cut-quote.ts'

const text = (pieces: readonly QuotePiece[]) => pieces.map((piece) => piece.text).join('')
const upTo = (letters: number) => (pieces: readonly QuotePiece[]) => text(pieces).length <= letters
const plain = (words: string): QuotePiece => ({ text: words, kind: null })
const number: QuotePiece = { text: '6,07%', kind: 'number' }

describe('a sentence on a card', () => {
  it('stays whole where it fits', () => {
    const pieces = [plain('tăng '), number]
    expect(cutQuote(pieces, upTo(100))).toBe(pieces)
  })

  it('is cut at the ends of clauses, from the side that is farther from its marks', () => {
    const pieces = [plain('Theo báo cáo, tốc độ tăng ước đạt '), number, plain(', cao hơn cùng kỳ, dù còn khó khăn, thách thức.')]
    expect(text(cutQuote(pieces, upTo(50)))).toBe('Theo báo cáo, tốc độ tăng ước đạt 6,07%, […]')
    expect(text(cutQuote(pieces, upTo(42)))).toBe('[…] tốc độ tăng ước đạt 6,07%, […]')
  })

  it('leaves out a clause between two that hold marks', () => {
    const pieces = [{ text: 'Quý I', kind: 'time' } as const, plain(', với nhiều cố gắng, đạt '), number]
    expect(text(cutQuote(pieces, upTo(24)))).toBe('Quý I, […] đạt 6,07%')
  })

  it('keeps every marked word whole and in order, whatever the length', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[a-zâế ,;.]{1,40}$/).map(plain),
      fc.stringMatching(/^[0-9][0-9,. ]{0,8}$/).map((words): QuotePiece => ({ text: words, kind: 'number' })),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 120 }), (pieces, most) => {
        const cut = cutQuote(pieces, upTo(most))
        const marked = (of: readonly QuotePiece[]) => of.filter(({ kind }) => kind !== null)
        expect(marked(cut)).toEqual(marked(pieces))
        const kept = text(cut)
          .split(GAP)
          .map((part) => part.trim())
          .filter(Boolean)
        for (const part of kept) expect(text(pieces)).toContain(part)
      }),
    )
  })
})
