import { describe, expect, test } from 'vitest'
import { parseTimeFilter, resolveTimeFilter, type TimeContext, writeTimeFilter } from './time-filter.ts'

const context: TimeContext = { earliest: '1909-06-28', latest: '2050-12-31', today: '2026-11-22' }
const days = (text: string) => {
  const filter = parseTimeFilter(text)
  return filter && resolveTimeFilter(filter, context)
}

describe('the time filter', () => {
  test('covers whole periods at both ends', () => {
    expect(days('2004..2024')).toEqual({ start: '2004-01-01', end: '2024-12-31' })
    expect(days('2023-Q4..2024-02')).toEqual({ start: '2023-10-01', end: '2024-02-29' })
  })

  test('of one value alone is that period', () => {
    expect(days('2024-Q1')).toEqual({ start: '2024-01-01', end: '2024-03-31' })
    expect(days('2024-05')).toEqual({ start: '2024-05-01', end: '2024-05-31' })
    expect(days('today')).toEqual({ start: '2026-11-22', end: '2026-11-22' })
  })

  test('follows the data and the day through its words', () => {
    expect(days('earliest..1954')).toEqual({ start: '1909-06-28', end: '1954-12-31' })
    expect(days('2020..today')).toEqual({ start: '2020-01-01', end: '2026-11-22' })
    expect(days('earliest..latest')).toEqual({ start: '1909-06-28', end: '2050-12-31' })
  })

  test('whose words come out reversed covers the days between', () => {
    expect(days('2030..today')).toEqual({ start: '2026-11-22', end: '2030-12-31' })
  })

  test.each([
    '',
    '..',
    '2024..',
    '..2024',
    '2004...2024',
    '2004..2010..2024',
    '2024-00',
    '04..24',
    '2024..2004',
    '9999',
    '0000',
    '2024..3000',
  ])('does not read "%s"', (text) => {
    expect(parseTimeFilter(text)).toBeNull()
  })

  test('writes one period once', () => {
    expect(writeTimeFilter({ from: '2024', to: '2024' })).toBe('2024')
    expect(writeTimeFilter({ from: '2004', to: 'today' })).toBe('2004..today')
  })
})
