import { describe, expect, it } from 'vitest'
import { extractParagraph, extractText, figureLines } from '../extract-fixture.ts'

/** How a province looks back on years and decades: stretches, terms, then and now, aims. */
describe('figures of a province that looks back', () => {
  it.each([
    [
      'an income of each year of a stretch',
      'Giai đoạn 2005 - 2010, thu nhập bình quân đầu người đạt 10,7 triệu đồng/năm.',
      ['income-per-capita value 2005-01-01/P6Y 10.7 VND_PER_PERSON_YEARe6'],
    ],
    [
      'what was done within a term',
      'Trong nhiệm kỳ 2015 - 2020, tỉnh cử 3.164 lượt cán bộ đi đào tạo lý luận chính trị.',
      ['cadres-trained/political-theory value 2015-01-01/P6Y 3164 PERSON_TRIPS'],
    ],
    [
      'the whole again behind a part of it',
      'Năm 2020 tỉnh đón 300.000 lượt khách du lịch, trong đó có 41.200 lượt khách quốc tế; năm 2021 ước đạt 262 nghìn lượt.',
      [
        'tourist-arrivals value 2020 300000 PERSON_TRIPS',
        'international-arrivals value 2020 41200 PERSON_TRIPS',
        'tourist-arrivals value 2021 262 PERSON_TRIPSe3',
      ],
    ],
    [
      'changes side by side',
      'Tỷ trọng nông nghiệp trong GRDP giảm từ 46,3% năm 2005 xuống 35% năm 2010; dịch vụ tăng từ 32,6% lên 33,5%.',
      [
        'grdp-structure/agriculture value 2005 46.3 PERCENT',
        'grdp-structure/agriculture value 2010 35 PERCENT',
        'grdp-structure/services value 2005 32.6 PERCENT',
        'grdp-structure/services value 2010 33.5 PERCENT',
      ],
    ],
    [
      'the poor of a hundred households',
      'Cuối năm 2023, toàn tỉnh còn 2,18% hộ nghèo và 3,05% hộ cận nghèo.',
      ['poverty-rate value 2023 2.18 PERCENT', 'near-poor-rate value 2023 3.05 PERCENT'],
    ],
    [
      'the rate of the poor without its word',
      'Tỉnh bớt nghèo. Hộ nghèo cuối năm 2023 ước còn 3,45%, hộ nghèo dân tộc Khmer 8,1%.',
      ['poverty-rate value 2023 3.45 PERCENT'],
    ],
    [
      'no part of the poor',
      'Năm 2023, toàn tỉnh có 100% hộ nghèo được cấp thẻ, 71,5% số hộ nghèo là người dân tộc thiểu số.',
      [],
    ],
    [
      'a name with its owner inside',
      'Cuối năm 2023, 263/263 xã của tỉnh đạt chuẩn nông thôn mới.',
      ['ntm-communes value 2023 263 COUNT', 'ntm-communes/all-communes value 2023 263 COUNT'],
    ],
    [
      'bodies that are no more',
      'Năm 2023, toàn tỉnh đã giảm 97 tổ chức, sắp xếp lại các phòng.',
      ['organisations-cut value 2023 97 COUNT'],
    ],
    [
      'trade over the border',
      'Năm 2023, hàng hóa qua hai cửa khẩu quốc tế nhộn nhịp, giá trị xuất nhập khẩu đạt 412 triệu USD.',
      ['border-trade value 2023 412 USDe6'],
    ],
    [
      'the same of the whole country, in brackets',
      'Năm 2023, giải ngân vốn đầu tư công đạt 85% kế hoạch, cao hơn bình quân chung cả nước (81,47%).',
      [
        'public-investment-disbursement pct_of_plan 2023 85 PERCENT',
        'viet-nam public-investment-disbursement pct_of_plan 2023 81.47 PERCENT',
      ],
    ],
    [
      'the same as it was planned, in brackets',
      'Năm 2023 GRDP tăng 12,13%, thấp hơn kế hoạch (13,5%).',
      ['grdp-growth growth_yoy 2023 12.13 PERCENT', 'grdp-growth growth_yoy PLAN 2023 13.5 PERCENT'],
    ],
    [
      'now, set against a year',
      'Đảng bộ tỉnh từ 34.000 đảng viên năm 1997 nay lên 64.870 đảng viên.',
      ['party-members value 1997 34000 PERSON', 'party-members value 2025-01 64870 PERSON'],
    ],
    [
      'a time behind brackets',
      'GRDP bình quân đầu người đạt 97,5 triệu đồng năm 2020 và 268 triệu đồng (9.720 USD) năm 2023.',
      [
        'grdp-per-capita value 2020 97.5 VND_PER_PERSON_YEARe6',
        'grdp-per-capita value 2023 268 VND_PER_PERSON_YEARe6',
        'grdp-per-capita value 2023 9720 USD_PER_PERSON_YEAR',
      ],
    ],
    [
      'a multiple of what stands behind it',
      'Năm 2023, thu ngân sách đạt 4.900 tỷ đồng, gấp 38 lần năm đầu tái lập.',
      ['budget-revenue value 2023 4900 VNDe9', 'budget-revenue multiple 2023 38 RATIO'],
    ],
    [
      'sectors in the order in which they are named',
      'Năm 2023, cơ cấu kinh tế công nghiệp - dịch vụ - nông nghiệp là 53,8% - 40,7% - 5,5%.',
      [
        'grdp-structure/industry-construction value 2023 53.8 PERCENT',
        'grdp-structure/services value 2023 40.7 PERCENT',
        'grdp-structure/agriculture value 2023 5.5 PERCENT',
      ],
    ],
    ['no share of two sectors together', 'Năm 2023, quy mô GRDP tăng. Công nghiệp và dịch vụ chiếm 88%.', []],
    [
      'a small sum of a head',
      'Năm 1991, thu nhập bình quân đầu người khoảng 450 nghìn đồng/năm.',
      ['income-per-capita value 1991 0.45 VND_PER_PERSON_YEARe6'],
    ],
    [
      'the years of a standard, which are no time',
      'Năm 2023 tỷ lệ hộ nghèo (chuẩn 2021 - 2025) còn 5,2%. Độ che phủ rừng 51,2%.',
      ['poverty-rate value 2023 5.2 PERCENT', 'forest-cover value 2023 51.2 PERCENT'],
    ],
    [
      'the year of one index for the next',
      'Chỉ số PCI năm 2022 đạt 66,70 điểm. PAPI đạt 41,14 điểm.',
      ['pci value 2022 66.7 SCORE', 'papi value 2022 41.14 SCORE'],
    ],
    [
      'a time that is told again',
      'Năm 2022 thu ngân sách đạt 2.410 tỷ đồng; 7 tháng năm 2023 thu được 1.580 tỷ đồng. Chi ngân sách năm 2022 là 3.270 tỷ đồng. Xuất khẩu đạt 118 triệu USD.',
      [
        'budget-revenue value 2022 2410 VNDe9',
        'budget-revenue value 2023-01-01/P7M 1580 VNDe9',
        'budget-expenditure value 2022 3270 VNDe9',
        'exports value 2022 118 USDe6',
      ],
    ],
    [
      'what an aim leaves behind',
      'Các chỉ tiêu: GRDP bình quân đầu người đến năm 2035 đạt 225 triệu đồng, xuất khẩu năm 2035 đạt 900 triệu USD. Tỷ lệ đô thị hóa đạt 52%.',
      [
        'grdp-per-capita value TARGET 2035 225 VND_PER_PERSON_YEARe6',
        'exports value TARGET 2035 900 USDe6',
        'urbanisation-rate value TARGET 2035 52 PERCENT',
      ],
    ],
  ])('%s', (_, text, expected) => expect(figureLines(extractParagraph(text))).toEqual(expected))

  it('days of a fair are those of no other figures', () => {
    const page = extractText(
      'Quảng Nam hai mươi năm\n\nHội chợ mở cửa từ ngày 20/3 đến hết ngày 27/3.\n\nĐộ che phủ rừng 51,2%.\n\nBáo Hội An, 25/3/2017',
    )
    expect(figureLines(page)).toEqual(['quang-nam forest-cover value 2017-03 51.2 PERCENT'])
  })
})
