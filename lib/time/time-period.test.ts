import { describe, expect, test } from 'vitest'
import { parseEdtf } from './edtf.ts'
import { parseTimePeriod } from './time-period.ts'

describe('an SDMX time period', () => {
  test.each([
    ['2023', '2023', '2023-01-01', '2023-12-31', 'year'],
    ['2024-Q1', '2024-33', '2024-01-01', '2024-03-31', 'quarter'],
    ['2024-S2', '2024-41', '2024-07-01', '2024-12-31', 'half'],
    ['2024-02', '2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2024-05-07', '2024-05-07', '2024-05-07', '2024-05-07', 'day'],
    ['2005-01-01/P6Y', '2005/2010', '2005-01-01', '2010-12-31', 'range'],
    ['2024-01-01/P9M', '2024-01/2024-09', '2024-01-01', '2024-09-30', 'range'],
    ['2023-12-30/P4D', '2023-12-30/2024-01-02', '2023-12-30', '2024-01-02', 'range'],
  ])('%s is EDTF %s and covers %s to %s', (timePeriod, edtf, start, end, precision) => {
    expect(parseTimePeriod(timePeriod)).toEqual({ timePeriod, edtf, start, end, precision })
  })

  test('covers the same days as its EDTF twin', () => {
    for (const text of ['2023', '2024-Q1', '2024-Q4', '2024-S1', '2024-02', '2024-05-07', '2005-01-01/P6Y', '2024-01-01/P9M']) {
      const period = parseTimePeriod(text)
      expect(parseEdtf(period.edtf), text).toMatchObject({ start: period.start, end: period.end })
    }
  })

  test.each(['2024-Q5', '2024-S3', '2024-13', '2005-2010', '2024-33', '2024-01-01/P0Y', '2024-01-15/P1M', ''])(
    'is not "%s", and the error names it',
    (text) => {
      expect(() => parseTimePeriod(text)).toThrow(text === '' ? 'cannot read' : text)
    },
  )
})
