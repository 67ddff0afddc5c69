import { describe, expect, it } from 'vitest'
import { isExact, rangesOf, touches } from './quote-range.ts'

const TEXT = '🌾 Thu 5%, chi 5%'

describe('places in a text', () => {
  it('are counted in code points, every occurrence of a piece', () => {
    expect(rangesOf(TEXT, '5%')).toEqual([
      { start: 6, end: 8 },
      { start: 14, end: 16 },
    ])
    expect(rangesOf(TEXT, '6%')).toEqual([])
  })

  it('hold a quote exactly only where it stands, and never an empty one', () => {
    const quote = { exact: 'Thu 5%', marks: [] }
    expect(isExact(TEXT, { ...quote, start: 2, end: 8 })).toBe(true)
    expect(isExact(TEXT, { ...quote, start: 3, end: 9 })).toBe(false)
    expect(isExact(TEXT, { ...quote, exact: '', start: 3, end: 3 })).toBe(false)
  })

  it('touch when they share a code point, not when one ends where the other begins', () => {
    expect(touches([{ start: 2, end: 5 }], [{ start: 4, end: 9 }])).toBe(true)
    expect(touches([{ start: 2, end: 4 }], [{ start: 4, end: 9 }])).toBe(false)
    expect(touches([], [{ start: 4, end: 9 }])).toBe(false)
  })
})
