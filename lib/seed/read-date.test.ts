import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromEpochDay, yearMonthDay } from '../time/civil-date.ts'
import { daysRead, readDates } from './read-date.ts'

/** The days of every time read, 2024 standing in where no year is said. */
function days(text: string, bare = false) {
  return readDates(text, { bare }).map((reading) => {
    const read = daysRead(reading, 2024)
    return read ? `${read.start}/${read.end}` : reading.relation
  })
}

describe('reading a Vietnamese time', () => {
  test.each([
    ['ngày 28/3, đồng chí', '2024-03-28/2024-03-28'],
    ['Chiều nay (31/10), Ban Chỉ đạo', '2024-10-31/2024-10-31'],
    ['Ngày 24/10 vừa qua', '2024-10-24/2024-10-24'],
    ['đúng ngày 7/5/2024', '2024-05-07/2024-05-07'],
    ['Tối 8-3-2023', '2023-03-08/2023-03-08'],
    ['Ngày 9.5', '2024-05-09/2024-05-09'],
    ['ngày 7 tháng 5 năm 1954', '1954-05-07/1954-05-07'],
    ['trước ngày 10/4/2024', '2024-04-09/2024-04-09'],
    ['tháng 10/1949', '1949-10-01/1949-10-31'],
    ['Cách mạng Tháng Tám năm 1945', '1945-08-01/1945-08-31'],
    ['tháng 2', '2024-02-01/2024-02-29'],
    ['trung tuần tháng 4', '2024-04-11/2024-04-20'],
    ['cuối tháng 2/2023', '2023-02-21/2023-02-28'],
    ['quý I đạt', '2024-01-01/2024-03-31'],
    ['trong quý II/2026', '2026-04-01/2026-06-30'],
    ['quý 4 năm 2023', '2023-10-01/2023-12-31'],
    ['3 tháng đầu năm', '2024-01-01/2024-03-31'],
    ['9 tháng năm 2025', '2025-01-01/2025-09-30'],
    ['6 tháng cuối năm 2025', '2025-07-01/2025-12-31'],
    ['giai đoạn 2005 - 2010', '2005-01-01/2010-12-31'],
    ['từ năm 1963 - 1969', '1963-01-01/1969-12-31'],
    ['từ năm 1955 đến năm 1975', '1955-01-01/1975-12-31'],
    ['12 - 14/1/2024', '2024-01-12/2024-01-14'],
    ['13/3 đến ngày 16/3/2025', '2025-03-13/2025-03-16'],
    ['Đầu thế kỷ XX', '1901-01-01/1933-12-31'],
    ['thế kỷ XIX', '1801-01-01/1900-12-31'],
    ['thập niên 1990', '1990-01-01/1999-12-31'],
    ['Những ngày đầu năm 2026', '2026-01-01/2026-03-31'],
    ['năm 2023', '2023-01-01/2023-12-31'],
    ['Đến nay, 5 dự án', 'now'],
    ['tỉnh hiện có 818 bác sĩ', 'now'],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual([expected])
  })

  test('both dates of an anniversary are read', () => {
    expect(days('(28/6/1909 - 28/6/2024)')).toEqual(['1909-06-28/1909-06-28', '2024-06-28/2024-06-28'])
  })

  test.each([
    'xếp thứ 4/14 tỉnh',
    '362/463 trường',
    'Quyết định số 1976',
    'Nghị quyết số 11-NQ/TW',
    'lần thứ XX',
    'phát hiện ra',
    'đã thực hiện',
    'ngày 31/2/2024',
    'mùng 10 tháng 3 âm lịch',
    'năm học 2024 - 2025',
    'tết Nguyên đán Ất Tỵ',
  ])('"%s" is no time that can be read', (text) => {
    expect(days(text)).toEqual([])
  })

  test('bare years and days are read only in a text that is about time', () => {
    expect(days('xuân Giáp Thìn 2024', true)).toEqual(['2024-01-01/2024-12-31'])
    expect(days('(31/10)', true)).toEqual(['2024-10-31/2024-10-31'])
    expect(days('xuân Giáp Thìn 2024')).toEqual([])
  })

  test('decomposed letters and unusual spaces make no difference', () => {
    expect(days('Quý\u00a0I/2024'.normalize('NFD'))).toEqual(['2024-01-01/2024-03-31'])
  })

  test('every day of three centuries is read back in each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 47_000 }), (day) => {
        const date = fromEpochDay(day)
        const [y, m, d] = yearMonthDay(date)
        for (const text of [`ngày ${d}/${m}/${y}`, `sáng ${d}-${m}-${y}`, `${d}.${m}.${y}`, `ngày ${d} tháng ${m} năm ${y}`]) {
          expect(days(text)).toEqual([`${date}/${date}`])
        }
      }),
    )
  })
})
