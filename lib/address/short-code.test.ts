import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeShortCode, readShortCode } from './short-code.ts'

test('a code has seven characters, none of which is mistaken for another', () => {
  for (let i = 0; i < 200; i++) expect(makeShortCode(randomBytes)).toMatch(/^[2-9a-hjkmnp-z]{7}$/)
})

test('bytes that would favour some characters are passed over', () => {
  const bytes = [255, 248, 247, 0, 31, 30, 255, 61, 1, 2, 3, 4, 5, 6]
  expect(makeShortCode(() => Uint8Array.from(bytes))).toBe('z22zz34')
})

test('every code is read back, in capitals too', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 14, maxLength: 14 }).filter((bytes) => bytes.some((byte) => byte < 248)),
      (bytes) => {
        const code = makeShortCode(() => bytes)
        expect(readShortCode(code)).toBe(code)
        expect(readShortCode(code.toUpperCase())).toBe(code)
      },
    ),
  )
})

test.each(['', 'abcdef', 'abcdefgh', 'abcdef0', 'abcdefo', 'abcdefl', 'abcdef+', '../../x', 'abcdeế2', 'İbcdefg'])(
  '"%s" is no code',
  (text) => {
    expect(readShortCode(text)).toBeNull()
  },
)
