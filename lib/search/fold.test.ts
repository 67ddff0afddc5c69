import { describe, expect, test } from 'vitest'
import { fold, searchWords } from './fold.ts'

describe('search', () => {
  test('finds Vietnamese words typed without diacritics', () => {
    expect(fold('Thu ngân sách trên địa bàn')).toBe('thu ngan sach tren dia ban')
    expect(fold('ĐIỆN BIÊN')).toBe('dien bien')
  })

  test('reads composed, decomposed and misprinted letters as the same', () => {
    const text = 'Điện Biên tăng 6,07%'
    expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    expect(fold('ƣớc đạt')).toBe(fold('ước đạt'))
    expect(fold('Ðiện')).toBe('dien')
  })

  test('takes non-breaking spaces, dashes and quotation marks for spaces but keeps numbers whole', () => {
    expect(fold('“Sơn\u00a0La – Điện Biên”')).toBe('son la dien bien')
    expect(fold('1.640 tỷ; 6,07%; 28/3/2024')).toBe('1.640 ty 6,07% 28/3/2024')
  })

  test('asks for every word of the query', () => {
    expect(searchWords('  Ngân   SÁCH ')).toEqual(['ngan', 'sach'])
    expect(searchWords(' – ')).toEqual([])
  })
})
