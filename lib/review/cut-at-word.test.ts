import { expect, test } from 'vitest'
import { cutAtWord } from './cut-at-word.ts'

test('a text that fits stays as it is', () => {
  expect(cutAtWord('Khánh thành cầu Nậm Na', 32)).toBe('Khánh thành cầu Nậm Na')
})

test('a longer one ends with a whole word', () => {
  expect(cutAtWord('Khánh thành cầu Nậm Na và đường nối hai huyện', 32)).toBe('Khánh thành cầu Nậm Na và…')
})

test('a single word that is too long is cut inside', () => {
  expect(cutAtWord('x'.repeat(40), 32)).toBe(`${'x'.repeat(31)}…`)
})
