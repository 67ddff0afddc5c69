import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  civilDate,
  dayCount,
  dayParts,
  daysInMonth,
  endOfMonth,
  epochDay,
  fromEpochDay,
  isCivilDate,
  nearestDate,
  todayIn,
  yearMonthDay,
} from './civil-date.ts'

const days = fc.integer({ min: epochDay('0001-01-01'), max: epochDay('9999-12-31') })

describe('a civil date', () => {
  test('becomes a day count and comes back the same, over all ten millennia', () => {
    fc.assert(fc.property(days, (day) => epochDay(fromEpochDay(day)) === day))
  })

  test('that lies beyond those years is the first or the last there is, where the nearest is asked for', () => {
    fc.assert(
      fc.property(days, fc.nat(4_000_000), (day, beyond) => {
        expect(nearestDate(day)).toBe(fromEpochDay(day))
        expect(nearestDate(epochDay('0001-01-01') - beyond)).toBe('0001-01-01')
        expect(nearestDate(epochDay('9999-12-31') + beyond)).toBe('9999-12-31')
      }),
    )
  })

  test('is counted by arithmetic as the calendar of the machine counts it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const at = new Date(day * 86_400_000)
        expect(dayParts(day)).toEqual([at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()])
        expect(dayCount(...dayParts(day))).toBe(day)
      }),
    )
  })

  test('sorts as text in the order of its days', () => {
    fc.assert(fc.property(days, days, (a, b) => Math.sign(a - b) === Math.sign(fromEpochDay(a).localeCompare(fromEpochDay(b)))))
  })

  test('of the first century is not taken for the twentieth', () => {
    expect(epochDay('0050-01-01')).toBeLessThan(epochDay('1950-01-01'))
    expect(yearMonthDay(fromEpochDay(epochDay('0050-06-15')))).toEqual([50, 6, 15])
  })

  test.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-4-1', '28/3/2024', '', '0000-01-01'])('is not "%s"', (text) => {
    expect(isCivilDate(text)).toBe(false)
    expect(() => epochDay(text)).toThrow(text === '' ? 'not a date' : text)
  })

  test('keeps leap days where the calendar has them', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('1910-01-01', -1)).toBe('1909-12-31')
  })

  test('refuses to be built from numbers that are no day', () => {
    expect(() => civilDate(2023, 2, 30)).toThrow('2023-02-30')
  })

  test('ends a month that lies any number of months later', () => {
    expect(endOfMonth(2023, 12, 12)).toBe('2024-12-31')
    expect(endOfMonth(2023, 11, 3)).toBe('2024-02-29')
  })

  test('is the day where the readers are, whatever zone the clock was read in', () => {
    const evening = new Date('2026-11-22T18:30:00Z')
    expect(todayIn('Asia/Ho_Chi_Minh', evening)).toBe('2026-11-23')
    expect(todayIn('America/Los_Angeles', evening)).toBe('2026-11-22')
  })
})
