import { describe, expect, it } from 'vitest'
import { extractText } from './extract-fixture.ts'

describe('the day a text is signed with', () => {
  it.each([
    ['the dateline of an agency', 'Sơn La (TTXVN 20/5) - Thu ngân sách năm 2024 đạt 5.000 tỷ đồng.', '2024-05-20~'],
    ['a dateline in brackets', 'Sơn La (15/2) - Năm 2024, tỉnh đón 500.000 lượt khách.', '2024-02-15~'],
    ['a dateline with its year', 'Mai Sơn, 30/12/2018. Trời mù sương. Đến năm 2030, tỉnh phấn đấu thoát nghèo.', '2018-12-30~'],
    [
      'a letterhead',
      'Ủy ban nhân dân tỉnh số 171 gửi báo cáo về thu, chi ngân sách, Sơn La, ngày 10 tháng 7 năm 2023',
      '2023-07-10',
    ],
  ])('is read from %s', (_, line, date) => {
    expect(extractText(`Sơn La: Một năm nhìn lại\n\n${line}\n\nĐoạn sau không nói gì.\n`).article.publishedDate).toBe(date)
  })

  it('is read from the last line', () => {
    const body = Array.from({ length: 6 }, (_, at) => `Đoạn văn thứ ${at} kể chuyện năm 1992 của tỉnh.`).join('\n\n')
    const page = extractText(`Sơn La: Một năm nhìn lại\n\n${body}\n\nBan biên tập tổng hợp - 31/3/2022\n`)
    expect(page.article.publishedDate).toBe('2022-03-31~')
  })

  it('is no year that lies ahead', () => {
    const page = extractText(
      'Đường sắt khởi công\n\nLào Cai (TTXVN 20/12) - Quốc hội thông qua ngày 19/2/2025, tuyến hoàn thành chậm nhất vào năm 2030.\n',
    )
    expect(page.article.publishedDate).toBe('2025-12-20~')
  })
})
