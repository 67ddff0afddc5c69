import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FACES, type Face } from './font-faces.ts'
import { textWidth } from './text-width.ts'

const FACE_NAMES = Object.keys(FACES) as Face[]
const VIETNAMESE = 'aàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'
const UNKNOWN = textWidth('漢', 'sans', 1000)

test('every letter that Vietnamese writes has a measured width in every face, in both cases', () => {
  for (const face of FACE_NAMES) {
    for (const letter of VIETNAMESE + VIETNAMESE.toUpperCase()) {
      const width = textWidth(letter, face, 1000)
      expect(width, `${letter} in ${face}`).toBeGreaterThan(100)
      expect(width, `${letter} in ${face}`).not.toBe(UNKNOWN)
    }
  }
})

test('a text written with combining marks is as wide as the same text composed', () => {
  const words = 'Tỷ lệ hộ nghèo, quý I/2024 ước đạt 6,07%'
  expect(textWidth(words.normalize('NFD'), 'sans', 12)).toBe(textWidth(words, 'sans', 12))
})

test('figures are equally wide in the face that all numbers are set in', () => {
  const widths = [...'0123456789'].map((digit) => textWidth(digit, 'serif', 12))
  expect(new Set(widths).size).toBe(1)
})

test('a text is as wide as its parts, and twice as wide at twice the size', () => {
  const words = fc.string({ unit: fc.constantFrom(...VIETNAMESE, ' ', '/', '4', ',') })
  fc.assert(
    fc.property(words, words, fc.constantFrom(...FACE_NAMES), (a, b, face) => {
      expect(textWidth(a + b, face, 12)).toBeCloseTo(textWidth(a, face, 12) + textWidth(b, face, 12), 6)
      expect(textWidth(a, face, 24)).toBeCloseTo(2 * textWidth(a, face, 12), 6)
    }),
  )
})
