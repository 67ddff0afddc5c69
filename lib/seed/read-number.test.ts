import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberWords } from '../words/number.ts'
import { readNumbers, readNumberWord } from './read-number.ts'

describe('reading a Vietnamese number', () => {
  test.each([
    ['đạt 1.640 tỷ đồng', { value: 1640, mult: 9, decimals: 0, unit: 'VND', qualifier: 'EQ' }],
    ['đạt 48,6 triệu đồng', { value: 48.6, mult: 6, decimals: 1, unit: 'VND' }],
    ['2.345.984 triệu đồng', { value: 2345984, mult: 6 }],
    ['1,556 tỷ USD', { value: 1.556, mult: 9, decimals: 3, unit: 'USD' }],
    ['563 USD/người/năm', { value: 563, unit: 'USD' }],
    ['đạt gần 450.000 lượt', { value: 450000, qualifier: 'LT', unit: 'TRIPS' }],
    ['2,37triệu lượt khách', { value: 2.37, mult: 6, unit: 'TRIPS' }],
    ['1 269 thôn', { value: 1269, unit: null }],
    ['có 7. 180 phòng', { value: 7180 }],
    ['xây 03 bệnh viện', { value: 3, decimals: 0 }],
    ['gần 60 vạn người', { value: 60, mult: 4, qualifier: 'LT' }],
    ['chi 1,2 nghìn tỷ đồng', { value: 1.2, mult: 12, unit: 'VND' }],
    ['8,30%/năm', { value: 8.3, decimals: 2, unit: 'PERCENT' }],
    ['tăng 0,39 điểm phần trăm', { value: 0.39, unit: 'PERCENT_POINTS' }],
    ['36,6‰', { value: 36.6, unit: 'PER_1000' }],
    ['12,66 bác sĩ/1 vạn dân', { value: 12.66, mult: 0, of: null }],
    ['tăng hơn 17,4 lần', { value: 17.4, qualifier: 'GT', unit: 'RATIO' }],
    ['không quá 5 tỉnh', { value: 5, qualifier: 'LE' }],
    ['khoảng 1.659 hộ', { value: 1659, qualifier: 'AP' }],
    ['từ 80% khối lượng trở lên', { value: 80, qualifier: 'GE', unit: 'PERCENT' }],
    ['15 chỉ tiêu đạt trên 70% trở lên', { value: 15, qualifier: 'EQ' }],
    ['xếp thứ 4/14 tỉnh', { value: 4, of: 14, ranked: true }],
    ['đứng thứ 6 trong số 14 tỉnh', { value: 6, of: 14, ranked: true }],
    ['362/463 trường', { value: 362, of: 463, ranked: false }],
    ['thu 2.090/2.060 tỷ đồng', { value: 2090, of: 2060, mult: 9, unit: 'VND' }],
    ['khoảng 50 - 70%', { value: 50, high: 70, unit: 'PERCENT', qualifier: 'EQ' }],
    ['từ 3,1 đến 3,2 triệu tỷ', { value: 3.1, high: 3.2, mult: 15 }],
    ['giai đoạn 2005 - 2010, đạt', { value: 2005, high: null }],
    ['thu vượt gần 5% số tiền', { value: 5, qualifier: 'LT', exceeding: true }],
  ])('%s', (text, expected) => {
    expect(readNumbers(text)[0]).toMatchObject(expected)
  })

  test.each(['2.5 điểm', '16,263.22 billion', 'A4 và B12', ''])('"%s" is not guessed at', (text) => {
    expect(readNumbers(text)).toEqual([])
  })

  test('each side of a fraction and each end of a range is a reading of its own', () => {
    expect(readNumbers('362/463 trường, 50 - 70%').map(({ value }) => value)).toEqual([362, 463, 50, 70])
  })

  test('number words are read, but "năm" is a year and never five', () => {
    expect(readNumberWord('duy nhất một chỉ tiêu')).toMatchObject({ value: 1 })
    expect(readNumberWord('xếp thứ tư')).toMatchObject({ value: 4, ranked: true })
    expect(readNumberWord('gấp đôi')).toMatchObject({ value: 2 })
    expect(readNumberWord('trong năm qua')).toBeNull()
  })

  test('whatever number this application writes in Vietnamese, it reads back', () => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(amount, ([digits, decimals]) => {
        const value = Number((digits / 10 ** decimals).toFixed(decimals))
        expect(readNumbers(`đạt ${numberWords(value, decimals, 'vi')} hộ`)[0]).toMatchObject({ value, decimals, qualifier: 'EQ' })
      }),
    )
  })
})
