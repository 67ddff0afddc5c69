import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldPhrase, foldText } from './fold-text.ts'

const whole = (text: string) => foldText(text, [{ start: 0, end: text.length }])

describe('foldText', () => {
  it.each([
    ['Tỉnh uỷ', 'tỉnh ủy'],
    ['hoà, hoá, thuỷ', 'hòa, hóa, thủy'],
    ['hoàn toàn', 'hoàn toàn'],
    ['tỉ lệ, kĩ sư, bác sỹ, quí I', 'tỷ lệ, kỹ sư, bác sĩ, quý i'],
    ['Mƣờng Lay đƣợc', 'mường lay được'],
    ['Ðắk Lắk', 'đắk lắk'],
    ['2016 – 2020 — 2025', '2016 - 2020 - 2025'],
    ['7\u00a0180\u202fphòng\r\n\tmới', '7 180 phòng mới'],
    ['vô\u200bhình\ufeff', 'vôhình'],
  ])('folds “%s” to “%s”', (given, folded) => {
    expect(foldPhrase(given)).toBe(folded)
  })

  it('folds composed and decomposed letters alike and points at all the parts of a letter', () => {
    const [composed, decomposed] = ['Điện Biên tăng 6,07%', 'Điện Biên tăng 6,07%'].map((text, index) =>
      text.normalize(index ? 'NFD' : 'NFC'),
    )
    const [one, other] = [whole(composed ?? ''), whole(decomposed ?? '')]
    expect(other.text).toBe(one.text)
    const at = other.text.indexOf('biên')
    expect((decomposed ?? '').slice(other.starts[at], other.ends[at + 3]).normalize('NFC')).toBe('Biên')
  })

  it('reads what a piece says in place of what is written', () => {
    const given = 'thu&nbsp;ngân <b>sách</b>'
    const pieces = [
      { start: 0, end: 3 },
      { start: 3, end: 9, reads: '\u00a0' },
      { start: 9, end: 14 },
      { start: 17, end: 21 },
    ]
    const folded = foldText(given, pieces)
    expect(folded.text).toBe('thu ngân sách')
    expect(given.slice(folded.starts[9], folded.ends[12])).toBe('sách')
  })

  it('knows for every letter where it came from, in order and inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('ò', 'o\u0300', 'à', 'U', '\u1ef7', ' ', '\u00a0', '-', '1', 'đ', '😀', '\u0301', '\u200b', 'ư'),
        }),
        (text) => {
          const { text: folded, starts, ends } = whole(text)
          for (let at = 0; at < folded.length; at++) {
            const [start = -1, end = -1] = [starts[at], ends[at]]
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
          }
        },
      ),
    )
  })
})
