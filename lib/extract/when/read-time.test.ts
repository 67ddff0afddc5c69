import { describe, expect, it } from 'vitest'
import { foldText } from '../text/fold-text.ts'
import { tokenize } from '../text/token.ts'
import { readTimes } from './read-time.ts'
import { resolveTime } from './resolve-time.ts'
import vectors from './time-vectors.json' with { type: 'json' }

/** Times of a text, worked out from a day: "before 2024-04-10" where the text only says until when. */
function timesIn(text: string, day: string): string[] {
  const anchor = { day, exact: true, period: day }
  return readTimes(tokenize(foldText(text, [{ start: 0, end: text.length }]))).map(({ shape, role }) => {
    const edtf = resolveTime(shape, anchor, role === 'before' ? 'future' : 'past')?.edtf ?? 'none'
    return role === 'before' ? `../${edtf}` : edtf
  })
}

describe('readTimes', () => {
  // An anniversary is two days, not an interval of a century: the commemoration is what the time is resolved to.
  const commemorations = new Map([
    ['1909-06-28/2024-06-28', '2024-06-28'],
    ['1954-05-07/2024-05-07', '2024-05-07'],
  ])

  it.each(vectors)('reads $edtf in “$text”', ({ text, ref, edtf }) => {
    expect(timesIn(text, ref ?? '2024-06-28')).toContain(commemorations.get(edtf) ?? edtf)
  })

  it.each([
    ['5 năm tới', '2010-12-31', '2011/2015'],
    ['năm năm tới', '2011-01-10', '2011/2015'],
    ['6 tháng qua', '2028-07-04', '2028-40'],
    ['6 tháng qua', '2028-10-04', 'none'],
    ['từ ngày 10 đến hết ngày 20/01/2020', '2019-11-07', '2020-01-10/2020-01-20'],
    ['từ ngày 30.5 đến 11.7', '2030-07-01', '2030-05-30/2030-07-11'],
  ])('reads “%s”, said on %s, as %s', (text, day, edtf) => {
    expect(timesIn(text, day)).toEqual([edtf])
  })

  it.each([
    ['tổng kết công tác 6 tháng tuổi'],
    ['sau 3 tháng thi công'],
    ['thời hạn 6 tháng'],
    ['kỷ niệm 70 năm Chiến thắng Điện Biên Phủ'],
    ['dọc đường 7/5'],
    ['Điện Biên hôm nay đã khác'],
    ['Thứ hai: dân là gốc'],
    ['Lượt xem: 2024'],
  ])('reads no time in “%s”', (text) => {
    expect(timesIn(text, '2024-06-28')).toEqual([])
  })

  it('takes a month without a year that lies ahead for last year’s in the first weeks of a year', () => {
    expect(timesIn('trong tháng 12', '2024-01-05')).toEqual(['2023-12'])
    expect(timesIn('6 tháng đầu năm', '2024-01-05')).toEqual(['2023-40'])
    expect(timesIn('trong tháng 12', '2024-12-20')).toEqual(['2024-12'])
  })

  it('takes the civil days in brackets after lunar ones', () => {
    expect(timesIn('từ ngày 20 đến 23 tháng 3 âm lịch (tức từ ngày 6/5 đến 9/5/2026)', '2026-04-20')).toEqual([
      '2026-05-06/2026-05-09',
    ])
    expect(timesIn('mùng 10 tháng 3 âm lịch (tức ngày 26/4/2026)', '2026-04-20')).toEqual(['2026-04-26'])
    expect(timesIn('ngày 10/3 âm lịch', '2024-06-28')).toEqual(['2024-04-18'])
    expect(timesIn('từ ngày 20 đến 23 tháng 3 âm lịch', '2026-04-20')).toEqual([])
  })

  it('reads days in brackets by the year at their end, and a month by its lunar name', () => {
    expect(timesIn('5 ngày nghỉ lễ (30/8 - 3/9/2024)', '2024-12-20')).toEqual(['2024-08-30/2024-09-03'])
    expect(timesIn('9 ngày nghỉ (14 - 22/2/2026)', '2026-04-20')).toEqual(['2026-02-14/2026-02-22'])
    expect(timesIn('mùng 6 tháng Giêng', '2025-02-20')).toEqual(['2025-02-03'])
    expect(timesIn('chiếm 30/80 (3 - 9%)', '2024-12-20')).toEqual([])
  })

  it('knows no 31 February', () => {
    expect(timesIn('ngày 31/2/2024', '2024-06-28')).toEqual([])
  })
})
