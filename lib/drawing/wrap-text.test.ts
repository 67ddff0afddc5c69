import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../view/text-width.ts'
import { wrapText, wrapWords } from './wrap-text.ts'

const vietnamese = fc.stringMatching(/^[a-zăâđêôơưếữặỷỵ ,.]{0,120}$/)

describe('breaking text into lines', () => {
  it('breaks at spaces only, so a number stays with its unit', () => {
    expect(wrapWords('thu ngân sách 1.640\u00a0tỷ\u00a0đồng', 'serif', 16, 110)).toEqual([
      'thu ngân sách',
      '1.640\u00a0tỷ\u00a0đồng',
    ])
  })

  it('keeps every line within the width and loses no letter', () => {
    fc.assert(
      fc.property(vietnamese, fc.integer({ min: 30, max: 400 }), (text, width) => {
        const lines = wrapWords(text, 'sans', 14, width)
        for (const line of lines) expect(textWidth(line, 'sans', 14)).toBeLessThanOrEqual(width + 0.01)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('breaks a word that is wider than a line where the line ends', () => {
    const lines = wrapWords('x'.repeat(10_000), 'sans', 14, 300)
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.join('')).toHaveLength(10_000)
  })

  it('keeps a marked piece one piece where it stands on one line', () => {
    const [line] = wrapText(
      [
        { text: 'ước đạt ', face: 'serif', mark: null },
        { text: '6,07%', face: 'serifBold', mark: 'number' },
        { text: ' (xếp', face: 'serif', mark: null },
      ],
      20,
      400,
    )
    expect(line?.map(({ text, mark }) => [text, mark])).toEqual([
      ['ước đạt ', null],
      ['6,07%', 'number'],
      [' (xếp', null],
    ])
    expect(line?.[1]?.x).toBeCloseTo(textWidth('ước đạt ', 'serif', 20), 6)
  })
})
