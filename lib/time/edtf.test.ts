import edtf from 'edtf'
import { describe, expect, test } from 'vitest'
import { parseEdtf } from './edtf.ts'

describe('an EDTF date', () => {
  test.each([
    ['1909-06-28', '1909-06-28', '1909-06-28', 'day'],
    ['1949-10', '1949-10-01', '1949-10-31', 'month'],
    ['2024-33', '2024-01-01', '2024-03-31', 'quarter'],
    ['2024-36', '2024-10-01', '2024-12-31', 'quarter'],
    ['2024-41', '2024-07-01', '2024-12-31', 'half'],
    ['2023', '2023-01-01', '2023-12-31', 'year'],
    ['199X', '1990-01-01', '1999-12-31', 'decade'],
    ['19XX', '1900-01-01', '1999-12-31', 'century'],
    ['1963/1969', '1963-01-01', '1969-12-31', 'range'],
    ['2024-04-11/2024-04-20', '2024-04-11', '2024-04-20', 'range'],
  ])('%s covers %s to %s with precision %s', (text, start, end, precision) => {
    expect(parseEdtf(text)).toMatchObject({ start, end, precision, openStart: false, openEnd: false })
  })

  test('agrees with the edtf package on the forms that package reads', () => {
    for (const text of ['1909-06-28', '1949-10', '2023', '199X', '1963/1969', '2024-02', '2023-12/2024-02', '2024~']) {
      const theirs = edtf(text)
      const days = [theirs.min, theirs.max].map((instant) => new Date(instant).toISOString().slice(0, 10))
      expect([parseEdtf(text).start, parseEdtf(text).end], text).toEqual(days)
    }
  })

  test('reads equal ends and quarters inside a range, which that package refuses', () => {
    expect(parseEdtf('1945/1945')).toMatchObject({ start: '1945-01-01', end: '1945-12-31' })
    expect(parseEdtf('1954-33/1954-36')).toMatchObject({ start: '1954-01-01', end: '1954-12-31' })
  })

  test('with one open end keeps the day it knows and says which end is open', () => {
    expect(parseEdtf('../2024-04-09')).toMatchObject({ end: '2024-04-09', openStart: true, openEnd: false, precision: 'day' })
    expect(parseEdtf('2025/..')).toMatchObject({ start: '2025-01-01', openStart: false, openEnd: true, precision: 'year' })
  })

  test('is approximate when it carries a tilde or a question mark', () => {
    expect(parseEdtf('2024-04-15~').approximate).toBe(true)
    expect(parseEdtf('1984?').approximate).toBe(true)
    expect(parseEdtf('1984').approximate).toBe(false)
  })

  test.each([
    '',
    '../..',
    '2024-Q1',
    '2024-13',
    '2024-00',
    '2024-21',
    '2024-37',
    '1969/1963',
    '2024-02-30',
    '1/2/3',
    '28/3/2024',
  ])('is not "%s", and the error says what is accepted', (text) => {
    expect(() => parseEdtf(text)).toThrow(/cannot read the date ".*" \(accepted: EDTF/)
  })
})
