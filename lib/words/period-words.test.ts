import { describe, expect, test } from 'vitest'
import type { Event } from '../facts/event.ts'
import { parseEdtf } from '../time/edtf.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { eventDateWords } from './event-date-words.ts'
import { periodWords, stretchWords } from './period-words.ts'

const space = (text: string) => text.replaceAll('\u00a0', ' ')
const period = (text: string, collect: Parameters<typeof periodWords>[1] = 'U') => [
  space(periodWords(parseTimePeriod(text), collect, 'vi')),
  space(periodWords(parseTimePeriod(text), collect, 'en')),
]
const event = (edtf: string, qualifier: Event['date']['qualifier'], phrase: string | null = null) => {
  const date = { ...parseEdtf(edtf), qualifier, phrase }
  return [space(eventDateWords(date, 'vi')), space(eventDateWords(date, 'en'))]
}

describe('a period in words', () => {
  test.each([
    ['2023', 'năm 2023', '2023'],
    ['2024-Q1', 'quý I/2024', 'Q1 2024'],
    ['2024-S1', '6 tháng đầu năm 2024', 'first half of 2024'],
    ['2024-05', 'tháng 5/2024', 'May 2024'],
    ['2024-05-07', '7/5/2024', '7 May 2024'],
    ['2005-01-01/P6Y', '2005–2010', '2005–2010'],
    ['2024-01-01/P9M', '9 tháng đầu năm 2024', 'first 9 months of 2024'],
    ['2023-11-01/P4M', '11/2023–2/2024', 'Nov 2023–Feb 2024'],
  ])('%s is "%s" and "%s"', (text, vi, en) => {
    expect(period(text)).toEqual([vi, en])
  })

  test('says that a figure is an average over its years', () => {
    expect(period('2005-01-01/P6Y', 'A')).toEqual(['bình quân 2005–2010', 'average 2005–2010'])
  })

  test('says that a stock is one at a day', () => {
    expect(period('2024-06-28', 'E')).toEqual(['đến 28/6/2024', 'as of 28 Jun 2024'])
  })

  test('knows decades and centuries', () => {
    expect(stretchWords(parseEdtf('199X'), 'vi')).toBe('thập niên\u00a01990')
    expect(stretchWords(parseEdtf('19XX'), 'vi')).toBe('thế kỷ\u00a0XX')
  })
})

describe('the date of an event in words', () => {
  test('names the deadline that the article names, not the day before it', () => {
    expect(event('../2024-04-09', 'before', 'trước ngày 10/4/2024')).toEqual(['trước 10/4/2024', 'before 10 Apr 2024'])
  })

  test('keeps the loose phrase of the article in Vietnamese and gives its reading in English', () => {
    expect(event('2024-04-11/2024-04-20', 'approximate', 'trung tuần tháng 4')).toEqual([
      'trung tuần tháng 4',
      'about 11 Apr 2024–20 Apr 2024',
    ])
  })

  test('without a known beginning runs until its day', () => {
    expect(event('../2024-03-28', 'until', 'Đến nay')).toEqual(['đến 28/3/2024', 'until 28 Mar 2024'])
  })

  test('is a stretch where the article gives one', () => {
    expect(event('1963/1969', null)).toEqual(['1963–1969', '1963–1969'])
  })
})
