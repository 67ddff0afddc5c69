import { describe, expect, it } from 'vitest'
import { extractParagraph, extractText, figureLines } from './extract-fixture.ts'

describe('the period of a sentence without one', () => {
  it.each([
    [
      'not a look back',
      'Năm 2024, GRDP tăng 8,34%. Mức tăng của các năm 2022 và 2023 còn thấp. Thu ngân sách đạt 4.250 tỷ đồng.',
      ['grdp-growth growth_yoy 2024 8.34 PERCENT', 'budget-revenue value 2024 4250 VNDe9'],
    ],
    [
      'not a part set apart',
      'Chín tháng năm 2024, GRDP tăng 6,65%; tính riêng quý III/2024, IIP tăng 7,8%. Thu ngân sách đạt 4.250 tỷ đồng.',
      [
        'grdp-growth growth_yoy 2024-01-01/P9M 6.65 PERCENT',
        'iip growth_yoy 2024-Q3 7.8 PERCENT',
        'budget-revenue value 2024-01-01/P9M 4250 VNDe9',
      ],
    ],
    ['unknown where only the whole text could tell', 'Năm 2024 khép lại. Đầu nhiệm kỳ, tỷ lệ hộ nghèo là 32,21%.', []],
    [
      'no holiday of another year',
      'Kỳ nghỉ lễ năm 2024 (từ 27/4 đến 1/5/2024), tỉnh đón 312.450 lượt khách, gấp 1,3 lần dịp lễ năm trước. Doanh thu du lịch đạt 137 tỷ đồng.',
      [
        'tourist-arrivals value 2024-04-27/P5D 312450 PERSON_TRIPS',
        'tourist-arrivals multiple 2024-04-27/P5D 1.3 RATIO',
        'tourism-revenue value 2024-04-27/P5D 137 VNDe9',
      ],
    ],
  ])('is %s', (_, paragraph, lines) => {
    expect(figureLines(extractParagraph(paragraph))).toEqual(lines)
  })

  const article = (body: string) => extractText(`Sơn La nhìn lại\n\nBản tin Sông Mã, 05/01/2025 08:00\n\n${body}\n`)

  it('is not when something happened in the paragraph before', () => {
    const found = article(
      'Năm 2024, GRDP tăng 6,1%. Huyện Mai Sơn được công nhận vào tháng 3/2024.\n\nTỷ lệ che phủ rừng đạt 47,5%.',
    )
    expect(figureLines(found)).toEqual(['grdp-growth growth_yoy 2024 6.1 PERCENT', 'forest-cover value 2024 47.5 PERCENT'])
  })

  it('is not an earlier one that another paragraph looked back to', () => {
    const found = article(
      'Năm 2024, GRDP tăng 6,1%.\n\nNếu lùi lại năm 2013, xuất khẩu mới là 145 triệu USD.\n\nThu ngân sách đạt 4.250 tỷ đồng.',
    )
    expect(figureLines(found).at(-1)).toBe('budget-revenue value 2024 4250 VNDe9')
  })

  it('is the year to come that a heading names, of targets', () => {
    const found = article('Năm 2024, GRDP tăng 6,1%.\n\nMột số chỉ tiêu đến năm 2030\n\n- Tỷ lệ che phủ rừng 50%.')
    expect(figureLines(found).at(-1)).toBe('forest-cover value TARGET 2030 50 PERCENT')
  })
})
