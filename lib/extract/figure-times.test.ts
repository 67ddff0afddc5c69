import { describe, expect, it } from 'vitest'
import { extractParagraph, figureLines } from './extract-fixture.ts'

describe('the time and the area of a figure', () => {
  it.each([
    [
      'not what it is measured by',
      'Thu ngân sách năm 2024 đạt 5.000 tỷ đồng, tăng 8% so với ước thực hiện năm 2023. Xuất khẩu đạt 200 triệu USD.',
      'exports value 2024 200 USDe6',
    ],
    [
      'not that of a target before it',
      'GRDP quý III/2024 tăng 7%, mục tiêu cả năm là 8%. Thu ngân sách đạt 1.200 tỷ đồng.',
      'budget-revenue value 2024-Q3 1200 VNDe9',
    ],
    [
      'not that of a multiple before it',
      'Năm 2024 thu ngân sách gấp 1,9 lần năm 2010 và xuất khẩu đạt 200 triệu USD.',
      'exports value 2024 200 USDe6',
    ],
    [
      'not since when something was never as high',
      'Năm 2024 GRDP tăng 7%, cao nhất kể từ năm 2011; thu ngân sách đạt 5.000 tỷ đồng.',
      'budget-revenue value 2024 5000 VNDe9',
    ],
    [
      'up to the month that is reported',
      'Xuất khẩu tháng 11/2024 đạt 20 triệu USD. Lũy kế từ đầu năm, tỉnh xuất khẩu 210 triệu USD.',
      'exports value 2024-01-01/P11M 210 USDe6',
    ],
    ['a year without its word', 'Thu ngân sách 2004 vỏn vẹn 400 tỷ đồng.', 'budget-revenue value 2004 400 VNDe9'],
    [
      'a year at the head of a clause',
      'Năm 2004 rất khó; 2014, thu ngân sách 3.000 tỷ đồng.',
      'budget-revenue value 2014 3000 VNDe9',
    ],
    [
      'the five years of a term',
      'Cả nhiệm kỳ, thu ngân sách đạt 20.000 tỷ đồng.',
      'budget-revenue value 2021-01-01/P5Y 20000 VNDe9',
    ],
    [
      'the day of a census',
      'Tại thời điểm 0 giờ ngày 1/4/2019, dân số là 1.248.415 người.',
      'population value 2019-04-01 1248415 PERSON',
    ],
    [
      'the article’s province after several together',
      'Trên nền của ba tỉnh Sơn La, Điện Biên và Lai Châu, GRDP năm 2024 tăng 7,5%.',
      'grdp-growth growth_yoy 2024 7.5 PERCENT',
    ],
    [
      'a region that owns it',
      'Năm 2024, tỷ lệ hộ nghèo của Trung du và miền núi phía Bắc còn 12%.',
      'tdmnpb poverty-rate value 2024 12 PERCENT',
    ],
  ])('is %s', (_, paragraph, line) => {
    expect(figureLines(extractParagraph(paragraph))).toContain(line)
  })

  it('is none of several provinces together', () => {
    expect(figureLines(extractParagraph('Sơn La và Điện Biên thu ngân sách năm 2024 đạt 9.000 tỷ đồng.'))).toEqual([])
  })
})
