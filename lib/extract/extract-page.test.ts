import { describe, expect, it } from 'vitest'
import { eventLines, extractor, extractParagraph, extractText, figureLines } from './extract-fixture.ts'
import { readHtml } from './read/read-html.ts'

const ARTICLE = [
  'Sơn La: Nhiều chỉ tiêu vượt kế hoạch',
  'Bản tin Sông Mã, 05/01/2025 08:00',
  'Năm 2024, tốc độ tăng trưởng GRDP của tỉnh ước đạt 6,02%, xếp thứ 10/14 tỉnh vùng trung du và miền núi phía Bắc.',
  'Thu ngân sách nhà nước trên địa bàn đạt 4.250 tỷ đồng, bằng 101,3% dự toán, giảm 5,8% so với cùng kỳ.',
  'Sáng 3/1, UBND tỉnh tổ chức hội nghị tổng kết; dự kiến khởi công cầu Nậm Pàn trước ngày 30/4/2025.',
].join('\n\n')

describe('an extraction', () => {
  const whole = extractText(ARTICLE)

  it('finds figures and events', () => {
    expect(figureLines(whole)).toEqual([
      'grdp-growth growth_yoy 2024 6.02 PERCENT',
      'grdp-growth rank 2024 10 RANK',
      'budget-revenue value 2024 4250 VNDe9',
      'budget-revenue pct_of_plan 2024 101.3 PERCENT',
      'budget-revenue growth_yoy 2024 -5.8 PERCENT',
    ])
    expect(eventLines(whole)).toEqual(['2025-01-03 happened meeting', '../2025-04-30 planned construction'])
  })

  it.each([
    ['NFD', ARTICLE.normalize('NFD')],
    ['CRLF', ARTICLE.replaceAll('\n', '\r\n')],
    ['no-break spaces', ARTICLE.replaceAll(' ', '\u00a0')],
    ['other tone places', ARTICLE.replaceAll('tổ chức', 'tổ\u200b chức').replaceAll('tỷ đồng', 'tỉ đồng')],
    ['letters outside the basic plane', `${ARTICLE.slice(0, 6)}😀${ARTICLE.slice(6)}`],
  ])('finds the same in a text with %s, and quotes the text as given', (_, text) => {
    const found = extractText(text)
    expect(figureLines(found)).toEqual(figureLines(whole))
    expect(eventLines(found)).toEqual(eventLines(whole))
    const points = [...text]
    for (const { exact, start, end, prefix, suffix, marks } of [...found.observations, ...found.events].flatMap(
      ({ evidence }) => evidence,
    )) {
      expect(points.slice(start, end).join('')).toBe(exact)
      expect(end - start).toBeLessThanOrEqual(240)
      expect(text).toContain(prefix + exact + suffix)
      for (const mark of marks) expect(mark.end).toBeLessThanOrEqual(end - start)
    }
  })

  it('finds nothing where nothing is said', () => {
    const { observations, events } = extractText(
      'Tiếng then bên bếp lửa\n\nĐêm se lạnh, tiếng đàn tính lại ngân lên giữa bản. Nhà nào cũng có người biết hát.\n',
    )
    expect([observations, events]).toEqual([[], []])
    expect(extractText('')).toMatchObject({ observations: [], events: [], teasers: [] })
  })

  it('keeps two values for one thing', () => {
    const found = extractParagraph('Năm 2024, tỷ lệ hộ nghèo còn 10,5%. Theo báo cáo khác, tỷ lệ hộ nghèo năm 2024 là 11,2%.')
    expect(figureLines(found)).toEqual(['poverty-rate value 2024 10.5 PERCENT', 'poverty-rate value 2024 11.2 PERCENT'])
  })

  it('takes what a question or an introduction asks of a year to come for targets', () => {
    const ask = (lead: string) =>
      extractText(`Sơn La: Nhìn về phía trước\n\nBản tin Sông Mã, 14/12/2024 08:00\n\n${lead}\n- Thu ngân sách 5.000 tỷ đồng.\n`)
    const target = ['budget-revenue value TARGET 2025 5000 VNDe9']
    expect(figureLines(ask('- Năm 2025 tỉnh đặt mục tiêu gì?'))).toEqual(target)
    expect(figureLines(ask('Nghị quyết về nhiệm vụ năm 2025 xác định các chỉ tiêu:'))).toEqual(target)
  })

  it('tells nothing of a year that nobody said', () => {
    const found = extractText(
      'Sơn La: Tháng 5 tăng tốc\n\nThu ngân sách 5 tháng đạt 2.480 tỷ đồng. Ngày 26/6, hội nghị khai mạc.\n',
    )
    expect([figureLines(found), found.events]).toEqual([[], []])
  })

  it.each([
    ['Sơn La, 4/7 (TTXVN) - Sáu tháng đầu năm 2019, tỉnh đón 895 nghìn lượt khách.', '2019-07-04~', null],
    ['Sơn La (TTXVN 4/7) - Sáu tháng đầu năm 2019, tỉnh đón 895 nghìn lượt khách.', '2019-07-04~', null],
    ['Gang Thép Weekly, Jan 12, 2019, 8:00 AM', '2019-01-12', 'Gang Thép Weekly'],
    ['Cập nhật lúc 17h20, 31-01-2024', '2024-01-31', null],
    ['02/10/2023 | 07:30 | Kinh tế Biên Hùng', '2023-10-02', 'Kinh tế Biên Hùng'],
  ])('knows its day and its paper from “%s”', (line, day, publisher) => {
    const { article } = extractText(`Sơn La đón khách\n\n${line}\n\nTrước đó, ngày 28/4, lễ hội khai mạc.\n`)
    expect([article.publishedDate, article.publisher]).toEqual([day, publisher])
  })

  it('reads a province in a title of capitals, also behind “xã hội”', () => {
    const found = extractText(
      'KINH TẾ - XÃ HỘI SƠN LA NĂM 2024\n\nBản tin Sông Mã, 05/01/2025\n\nThu ngân sách đạt 4.250 tỷ đồng.\n',
    )
    expect(figureLines(found)).toEqual(['budget-revenue value 2024 4250 VNDe9'])
  })

  it('tells a figure once that is said twice, with both quotes', () => {
    const { observations } = extractParagraph(
      'Năm 2024, tỷ lệ che phủ rừng đạt 47,5%. Như vậy, năm 2024 tỷ lệ che phủ rừng đạt 47,5%.',
    )
    expect(observations.map(({ evidence }) => evidence.length)).toEqual([2])
  })

  it('says why it is not certain', () => {
    const [figure] = extractParagraph('Năm 2024, tổng lượng khách du lịch tăng 1,46 lần so với cùng kỳ năm trước.').observations
    expect(figure).toMatchObject({ measure: 'multiple', comparison: { ambiguous: true } })
    expect(figure?.doubts).toContain('ambiguous-multiple')
    expect(figure?.confidence).toBeLessThan(0.9)
  })

  it('gives a figure the unit that existed in its period', () => {
    const found = extractText(
      'Lào Cai hai thời kỳ\n\nBản tin Phan, 10/01/2026\n\nNăm 2024, tỉnh Lào Cai thu ngân sách đạt 9.500 tỷ đồng. Năm 2025, tỉnh Lào Cai thu ngân sách đạt 22.000 tỷ đồng.\n',
    )
    expect(found.observations.map(({ area, value }) => [area, value])).toEqual([
      ['lao-cai@1991', 9500],
      ['lao-cai@2025', 22000],
    ])
  })
})

describe('the quotes of a saved page', () => {
  it('say the whole fact, as the file has it, where inline tags split its words', () => {
    const given = `<article><h1>Sơn La: Kinh tế năm 2024</h1><p>Năm 2024, thu ngân sách nhà nước trên địa bàn tỉnh đạt <b>5.200 tỷ đồng</b>,
      tăng <a href="/x">12,5% so với cùng kỳ</a>; ngày 5/12/2024, tỉnh <i>khánh thành</i> cầu Bản Mạt sau hai năm thi công.</p></article>`
    const { observations, events } = extractor.extract(readHtml(given))
    const quotes = [...observations, ...events].flatMap(({ evidence }) => evidence.map(({ exact }) => exact))
    expect(quotes).toEqual([
      'Năm 2024, thu ngân sách nhà nước trên địa bàn tỉnh đạt <b>5.200 tỷ đồng',
      `Năm 2024, thu ngân sách nhà nước trên địa bàn tỉnh đạt <b>5.200 tỷ đồng</b>,
      tăng <a href="/x">12,5% so với cùng kỳ`,
      'ngày 5/12/2024, tỉnh <i>khánh thành</i> cầu Bản Mạt sau hai năm thi công',
    ])
  })
})
