import { describe, expect, it } from 'vitest'
import { extractParagraph, extractText, figureLines } from '../extract-fixture.ts'

/** Classes of sentences, each in several provinces, units and years: what carries over to articles that nobody has seen. */
describe('figures that lean on what was said before', () => {
  it.each([
    [
      'parts that stand for themselves',
      'Năm 2024, dân số toàn tỉnh 1.320.000 người, trong đó nam 665.100 người, nữ 654.900 người; thành thị 190.400 người.',
      [
        'population value 2024 1320000 PERSON',
        'population/male value 2024 665100 PERSON',
        'population/female value 2024 654900 PERSON',
        'population/urban value 2024 190400 PERSON',
      ],
    ],
    [
      'herds by their animals',
      'Năm 2024, đàn trâu 120.300 con, bò 385.000 con, lợn 690.000 con.',
      [
        'livestock-herd/buffalo value 2024 120300 HEAD',
        'livestock-herd/cattle value 2024 385000 HEAD',
        'livestock-herd/pigs value 2024 690000 HEAD',
      ],
    ],
    [
      'a share of nothing but its plan',
      'Năm 2024, thu tiền sử dụng đất 820 tỷ đồng, đạt 59%.',
      ['domestic-revenue/land-use value 2024 820 VNDe9', 'domestic-revenue/land-use pct_of_plan 2024 59 PERCENT'],
    ],
    [
      'bare counts',
      'Năm 2024, tỉnh đón 4,7 triệu lượt khách (khách quốc tế 73.500).',
      ['tourist-arrivals value 2024 4.7 PERSON_TRIPSe6', 'international-arrivals value 2024 73500 PERSON_TRIPS'],
    ],
    [
      'what was done out of what was planned',
      'Năm 2024, giải ngân vốn đầu tư công được 3.806 tỷ đồng trên tổng số 4.852 tỷ đồng.',
      ['public-investment-disbursement value 2024 3806 VNDe9', 'public-investment-disbursement value PLAN 2024 4852 VNDe9'],
    ],
    [
      'takings of the guests before',
      'Năm 2024, tỉnh đón 4,7 triệu lượt khách; thu 5.100 tỷ đồng.',
      ['tourist-arrivals value 2024 4.7 PERSON_TRIPSe6', 'tourism-revenue value 2024 5100 VNDe9'],
    ],
    [
      'levels in brackets as what was measured by',
      'Năm 2024, thu ngân sách đạt 4.900 tỷ đồng, bằng 104,3% dự toán (4.700 tỷ đồng).',
      [
        'budget-revenue value 2024 4900 VNDe9',
        'budget-revenue pct_of_plan 2024 104.3 PERCENT',
        'budget-revenue value PLAN 2024 4700 VNDe9',
      ],
    ],
    [
      'growth that names nothing else',
      'Nghị quyết HĐND tỉnh năm 2024 giao: tăng trưởng 8 - 8,5%; thu ngân sách 4.700 tỷ đồng.',
      ['grdp-growth growth_yoy 2024 8–8.5 PERCENT', 'budget-revenue value 2024 4700 VNDe9'],
    ],
    [
      'changes by their signs',
      'Năm 2024, xuất khẩu 198 triệu USD (+9,7%), nhập khẩu 21 triệu USD (-3,2%).',
      [
        'exports value 2024 198 USDe6',
        'exports growth_yoy 2024 9.7 PERCENT',
        'imports value 2024 21 USDe6',
        'imports growth_yoy 2024 -3.2 PERCENT',
      ],
    ],
    [
      'both counts to ten thousand people',
      'Năm 2024, toàn tỉnh có 8,1 bác sĩ và 29,5 giường bệnh trên 1 vạn dân.',
      ['doctors-per-10k value 2024 8.1 PER_10000', 'beds-per-10k value 2024 29.5 PER_10000'],
    ],
    [
      'shares that make a whole',
      'Năm 2024, cơ cấu kinh tế lần lượt là 22,6% - 38,4% - 33,5% - 5,5%.',
      [
        'grdp-structure/agriculture value 2024 22.6 PERCENT',
        'grdp-structure/industry-construction value 2024 38.4 PERCENT',
        'grdp-structure/services value 2024 33.5 PERCENT',
        'grdp-structure/product-taxes value 2024 5.5 PERCENT',
      ],
    ],
    [
      'a level of others and of another time',
      'Năm 2024, GRDP tăng 6,1%, thấp hơn mức 7,09% của cả nước.',
      ['grdp-growth growth_yoy 2024 6.1 PERCENT', 'viet-nam grdp-growth growth_yoy 2024 7.09 PERCENT'],
    ],
    ['no billions in a rate', 'Cuối năm 2024 tỷ lệ hộ nghèo còn 10,9%.', ['poverty-rate value 2024 10.9 PERCENT']],
  ])('%s', (_, sentence, lines) => {
    expect(figureLines(extractParagraph(sentence))).toEqual(lines)
  })

  it.each([
    [
      'provinces that follow each other',
      'Năm 2024, vốn FDI của Lai Châu đạt 120 triệu USD. Kế đó là Phú Thọ với 714 triệu USD; Thái Nguyên 471,5 triệu.',
      [
        'lai-chau fdi-capital value 2024 120 USDe6',
        'phu-tho fdi-capital value 2024 714 USDe6',
        'thai-nguyen fdi-capital value 2024 471.5 USDe6',
      ],
    ],
    [
      'provinces in brackets',
      'Năm 2024, tỷ lệ che phủ rừng cao nhất là 73,4% (Thái Nguyên), thấp nhất 39,9% (Phú Thọ).',
      ['thai-nguyen forest-cover value 2024 73.4 PERCENT', 'phu-tho forest-cover value 2024 39.9 PERCENT'],
    ],
  ])('%s', (_, sentence, lines) => {
    expect(figureLines(extractParagraph(sentence))).toEqual(lines)
  })

  it('are told in tables whose rows are provinces, and whose rows are parts of a whole', () => {
    const page = extractText(
      [
        'Sơn La: Kết quả điều tra dân số',
        '',
        'Bản tin Sông Mã, 05/01/2025 08:00',
        '',
        'Dân số trung bình năm 2024 (người):',
        '',
        'Tỉnh | Dân số (người) | Nam',
        'Lai Châu | 489.300 | 247.100',
        'Sơn La | 1.327.000 | 668.000',
      ].join('\n'),
    )
    expect(figureLines(page)).toEqual([
      'lai-chau population value 2024 489300 PERSON',
      'lai-chau population/male value 2024 247100 PERSON',
      'population value 2024 1327000 PERSON',
      'population/male value 2024 668000 PERSON',
    ])
  })
})
