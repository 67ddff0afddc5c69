import { describe, expect, it } from 'vitest'
import { textWidth } from '../view/text-width.ts'
import { faceWoff, wholeFonts } from './face-fonts.ts'
import { glyphSource } from './glyph-outlines.ts'
import { woffTables } from './woff-tables.ts'

const VIETNAMESE = [...'aăâeêioôơuưyđ'].flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
)
// A tone on đ is no letter.
const LETTERS = VIETNAMESE.flatMap((letter) => [letter, letter.toUpperCase()]).filter((letter) => [...letter].length === 1)

describe('a typeface put together from its files', () => {
  it('has every Vietnamese letter, as wide as labels were measured', () => {
    for (const face of ['sans', 'sansBold', 'serif'] as const) {
      const source = glyphSource(woffTables(faceWoff(face, [...LETTERS, ...'0123456789%,.'])))
      for (const letter of LETTERS) {
        const id = source.glyphId(letter.codePointAt(0) ?? 0)
        expect(id, `${face} lacks ${letter}`).not.toBeNull()
        const { advance, outline } = source.glyph(id ?? 0)
        expect(outline.length, `${letter} is drawn`).toBeGreaterThan(12)
        expect(
          Math.abs((advance / source.unitsPerEm) * 1000 - textWidth(letter, face, 1000)),
          `${face} ${letter}`,
        ).toBeLessThanOrEqual(1)
      }
    }
  })

  it('sets numbers in bold serif no wider than labels keep room for', () => {
    const source = glyphSource(woffTables(faceWoff('serifBold', '0123456789,.%')))
    for (const digit of '0123456789') {
      const { advance } = source.glyph(source.glyphId(digit.codePointAt(0) ?? 0) ?? 0)
      expect((advance / source.unitsPerEm) * 1000).toBeLessThanOrEqual(textWidth(digit, 'serifBold', 1000) + 1)
    }
  })

  it('takes only what is asked: a few letters are a few kilobytes', () => {
    expect(faceWoff('serif', 'Điện Biên 6,07%').length).toBeLessThan(4000)
    expect(wholeFonts().every((font) => font.length > 20_000)).toBe(true)
  })

  it('refuses what is no WOFF', () => {
    expect(() => woffTables(Buffer.from('wOF2'.padEnd(60, '\0'), 'latin1'))).toThrow(/not a WOFF 1.0 file/)
  })
})
