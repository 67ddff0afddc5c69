import { expect, test } from 'vitest'
import { textFragment } from './text-fragment.ts'

test('a short quotation is named whole, with the signs that directives use for themselves escaped', () => {
  expect(textFragment('https://vtv.vn/bai', 'giai đoạn 2016 - 2020, đạt 8,30%')).toBe(
    'https://vtv.vn/bai#:~:text=giai%20%C4%91o%E1%BA%A1n%202016%20%2D%202020%2C%20%C4%91%E1%BA%A1t%208%2C30%25',
  )
})

test('a long quotation is named by its first and last words', () => {
  const exact = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ')
  expect(textFragment('https://vtv.vn/bai', exact)).toBe(
    'https://vtv.vn/bai#:~:text=w0%20w1%20w2%20w3%20w4,w55%20w56%20w57%20w58%20w59',
  )
})

test('a fragment that the address already has gives way, and odd spaces become one', () => {
  expect(textFragment('https://vtv.vn/bai#phan-2', 'hai\u00a0 từ')).toBe('https://vtv.vn/bai#:~:text=hai%20t%E1%BB%AB')
})
