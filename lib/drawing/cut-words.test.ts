import { expect, test } from 'vitest'
import { textWidth } from '../view/text-width.ts'
import { cutWords } from './cut-words.ts'

const NAME = 'Trang thông tin điện tử Đảng bộ tỉnh Điện Biên'
const cutAt = (text: string, width: number) => cutWords(text, 'sans', 20, width)

test('words that fit stay as they are', () => {
  expect(cutAt(NAME, textWidth(NAME, 'sans', 20))).toBe(NAME)
})

test('a line that is too long ends after a word, and never beyond its width', () => {
  for (let width = 80; width < 460; width += 7) {
    const cut = cutAt(NAME, width)
    expect(textWidth(cut, 'sans', 20)).toBeLessThanOrEqual(width)
    expect(`${NAME} `).toContain(`${cut.replace('…', '')} `)
  }
})

test('no comma is left before the dots', () => {
  expect(cutAt('một, hai', textWidth('một, ha', 'sans', 20))).toBe('một…')
})

test('a word that is too wide alone is cut after a letter, and nothing at all fits into nothing', () => {
  expect(cutAt('x'.repeat(50), 100)).toMatch(/^x+…$/)
  expect(cutAt('x', 0)).toBe('')
})
