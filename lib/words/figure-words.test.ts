import { describe, expect, test } from 'vitest'
import { figureWords } from './figure-words.ts'

type Figure = Parameters<typeof figureWords>[0]
const figure = (parts: Partial<Figure>): Figure => ({
  value: 1640,
  valueHigh: null,
  decimals: 0,
  unit: 'VND',
  unitMult: 9,
  qualifier: 'EQ',
  measure: 'value',
  rank: null,
  derivedFrom: null,
  evidence: [],
  ...parts,
})
const quoted = (exact: string, number: string): Figure['evidence'] => {
  const start = [...exact.slice(0, exact.indexOf(number))].length
  return [
    {
      article: 'a',
      exact,
      prefix: '',
      suffix: '',
      start: 0,
      end: [...exact].length,
      verification: 'verified',
      marks: [{ kind: 'number', start, end: start + [...number].length }],
    },
  ]
}

describe('a figure in words', () => {
  test('groups thousands with a point and never breaks between number and unit', () => {
    expect(figureWords(figure({}), 'vi').whole).toBe('1.640\u00a0tỷ đồng')
    expect(figureWords(figure({}), 'en').whole).toBe('1,640\u00a0billion VND')
  })

  test('keeps the decimals of the article and puts the percent sign close', () => {
    expect(figureWords(figure({ value: 8.3, decimals: 2, unit: 'PERCENT', unitMult: 0 }), 'vi').whole).toBe('8,30%')
    expect(figureWords(figure({ value: -3.76, decimals: 2, unit: 'PERCENT', unitMult: 0 }), 'vi').whole).toBe('−3,76%')
  })

  test("keeps the article's own word before the number", () => {
    const evidence = quoted('khách du lịch đến địa bàn đạt gần 450.000 lượt', '450.000 lượt')
    const trips = figure({ value: 450000, unit: 'PERSON_TRIPS', unitMult: 0, qualifier: 'LT', evidence })
    expect(figureWords(trips, 'vi').whole).toBe('gần 450.000\u00a0lượt')
    expect(figureWords(trips, 'en').whole).toBe('nearly 450,000\u00a0visits')
  })

  test('takes the word that belongs to the number, not the verb before it', () => {
    const evidence = quoted('thu vượt gần 5% số tiền theo chỉ tiêu được giao', '5%')
    expect(figureWords(figure({ value: 5, unit: 'PERCENT', unitMult: 0, qualifier: 'LT', evidence }), 'vi').whole).toBe('gần 5%')
  })

  test('rounds a derived bound away from the claim in its own word', () => {
    const derived = figure({
      value: 94.3,
      decimals: 1,
      qualifier: 'LT',
      derivedFrom: { formula: 'a / b', inputs: {}, why: { vi: '', en: '' } },
    })
    expect(figureWords(derived, 'vi').whole).toBe('dưới 94,3\u00a0tỷ đồng')
  })

  test('says a rank with its denominator', () => {
    const rank = figure({
      value: 4,
      unit: 'RANK',
      unitMult: 0,
      measure: 'rank',
      rank: { of: 14, among: { vi: 'vùng', en: 'region' } },
    })
    expect(figureWords(rank, 'vi').whole).toBe('thứ\u00a04/14')
    expect(figureWords(rank, 'en').whole).toBe('4 of 14')
  })

  test('says a range as one, its unit once', () => {
    expect(figureWords(figure({ value: 50, valueHigh: 70, unit: 'PERCENT', unitMult: 0 }), 'vi').whole).toBe('50–70%')
  })

  test('says "trở lên" after the unit', () => {
    expect(figureWords(figure({ value: 80, unit: 'PERCENT', unitMult: 0, qualifier: 'GE' }), 'vi').whole).toBe('từ 80% trở lên')
  })

  test('refuses a unit that it has no words for', () => {
    expect(() => figureWords(figure({ unit: 'PARSEC' }), 'vi')).toThrow('PARSEC')
  })
})
