import { describe, expect, it } from 'vitest'
import { extractParagraph, figureLines } from '../extract-fixture.ts'

describe('the figures of a sentence', () => {
  it.each([
    [
      'a unit that decides',
      'GRDP bình quân giai đoạn 2016 - 2020 đạt 8,30%/năm.',
      ['grdp-growth growth_yoy 2016-01-01/P5Y 8.3 PERCENT'],
    ],
    [
      'both ends of a change',
      'Tỷ lệ hộ nghèo giảm từ 18,2% năm 2021 xuống còn 10,9% năm 2024.',
      ['poverty-rate value 2021 18.2 PERCENT', 'poverty-rate value 2024 10.9 PERCENT'],
    ],
    [
      'what is handed out in order',
      'Năm 2024, kim ngạch xuất khẩu, nhập khẩu lần lượt đạt 198 triệu USD và 21 triệu USD.',
      ['exports value 2024 198 USDe6', 'imports value 2024 21 USDe6'],
    ],
    [
      'a part of a whole and a result beside its plan',
      'Năm 2024, có 62/188 xã đạt chuẩn nông thôn mới; trồng rừng ước đạt 1.072 ha/1.500 ha.',
      [
        'ntm-communes value 2024 62 COUNT',
        'ntm-communes/all-communes value 2024 188 COUNT',
        'new-forest-area value 2024 1072 HECTARE',
        'new-forest-area value PLAN 2024 1500 HECTARE',
      ],
    ],
    [
      'a plan passed, a share of the year before',
      'Năm 2024, thu ngân sách vượt 3,8% dự toán và bằng 108,5% so với cùng kỳ.',
      ['budget-revenue pct_of_plan 2024 103.8 PERCENT', 'budget-revenue index_vs_base 2024 108.5 PERCENT'],
    ],
    [
      'points on a rate',
      'Năm 2024, tỷ lệ che phủ rừng đạt 47,5%, tăng 0,5%.',
      ['forest-cover value 2024 47.5 PERCENT', 'forest-cover change_pp 2024 0.5 PERCENT_POINTS'],
    ],
    [
      'targets over a whole sentence',
      'Năm 2025, tỉnh phấn đấu GRDP tăng 8%; thu ngân sách đạt 4.600 tỷ đồng.',
      ['grdp-growth growth_yoy TARGET 2025 8 PERCENT', 'budget-revenue value TARGET 2025 4600 VNDe9'],
    ],
    [
      'a sum up to a day',
      'Tính đến ngày 15/12/2024, giải ngân vốn đầu tư công đạt 3.120 tỷ đồng.',
      ['public-investment-disbursement value 2024-01-01/P350D 3120 VNDe9'],
    ],
    [
      'a former province',
      'Năm 2024, thu ngân sách của tỉnh Hòa Bình đạt 6.100 tỷ đồng.',
      ['hoa-binh budget-revenue value 2024 6100 VNDe9'],
    ],
    [
      'numbers handed out to provinces',
      'Tăng trưởng GRDP năm 2024 của Sơn La, Lai Châu và Phú Thọ lần lượt đạt 5,2%, 5,7% và 9,5%.',
      [
        'grdp-growth growth_yoy 2024 5.2 PERCENT',
        'lai-chau grdp-growth growth_yoy 2024 5.7 PERCENT',
        'phu-tho grdp-growth growth_yoy 2024 9.5 PERCENT',
      ],
    ],
    [
      'changes handed out to what has been measured',
      'Năm 2024, kim ngạch xuất khẩu ước đạt 198 triệu USD và kim ngạch nhập khẩu ước đạt 21 triệu USD, giảm tương ứng 2,4% và 5,1%.',
      [
        'exports value 2024 198 USDe6',
        'imports value 2024 21 USDe6',
        'exports growth_yoy 2024 -2.4 PERCENT',
        'imports growth_yoy 2024 -5.1 PERCENT',
      ],
    ],
    [
      'one change for the last of two',
      'Năm 2024, kim ngạch xuất khẩu đạt 198 triệu USD và kim ngạch nhập khẩu đạt 21 triệu USD, giảm tương ứng 5,1%.',
      ['exports value 2024 198 USDe6', 'imports value 2024 21 USDe6', 'imports growth_yoy 2024 -5.1 PERCENT'],
    ],
    [
      'a rank of the sentence before',
      'Năm 2024, GRDP tăng 8,1%. Với kết quả này, Sơn La xếp thứ 9/63 tỉnh, thành phố.',
      ['grdp-growth growth_yoy 2024 8.1 PERCENT', 'grdp-growth rank 2024 9 RANK'],
    ],
    [
      'money drawn in before its name',
      'Năm 2024, tỉnh thu hút 612 triệu USD vốn FDI, tăng 27,5%.',
      ['fdi-capital value 2024 612 USDe6', 'fdi-capital growth_yoy 2024 27.5 PERCENT'],
    ],
    [
      'what holds at a day',
      'Lũy kế đến ngày 30/6/2024, tỉnh có 15 dự án FDI còn hiệu lực với tổng vốn đăng ký 190 triệu USD.',
      ['fdi-capital/stock value 2024-06-30 190 USDe6'],
    ],
    [
      'a stretch of days',
      'Riêng 9 ngày nghỉ Tết (từ ngày 8 đến 16/2/2024), tỉnh đón 98.000 lượt khách du lịch, doanh thu du lịch đạt 140 tỷ đồng.',
      ['tourist-arrivals value 2024-02-08/P9D 98000 PERSON_TRIPS', 'tourism-revenue value 2024-02-08/P9D 140 VNDe9'],
    ],
    [
      'as many numbers as things named',
      'Năm 2024, thu ngân sách và kim ngạch xuất khẩu đạt 4.250 tỷ đồng và 198 triệu USD, tương ứng tăng 5% và 6%.',
      [
        'budget-revenue value 2024 4250 VNDe9',
        'exports value 2024 198 USDe6',
        'budget-revenue growth_yoy 2024 5 PERCENT',
        'exports growth_yoy 2024 6 PERCENT',
      ],
    ],
    [
      'provinces before what they are measured by',
      'Năm 2024, Sơn La và Lai Châu lần lượt thu ngân sách đạt 4.250 tỷ đồng và 2.100 tỷ đồng.',
      ['budget-revenue value 2024 4250 VNDe9', 'lai-chau budget-revenue value 2024 2100 VNDe9'],
    ],
    [
      'the year before in brackets',
      'Năm 2024, GRDP tăng 6% (cùng kỳ năm trước tăng 1,17%).',
      ['grdp-growth growth_yoy 2024 6 PERCENT', 'grdp-growth growth_yoy 2023 1.17 PERCENT'],
    ],
    [
      'a year in brackets that the next sentence does not go on with',
      'Năm 2024, thu nhập bình quân đầu người đạt 46,3 triệu đồng (năm 2015 là 27,4 triệu đồng). Thu ngân sách đạt 4.250 tỷ đồng.',
      [
        'income-per-capita value 2024 46.3 VND_PER_PERSON_YEARe6',
        'income-per-capita value 2015 27.4 VND_PER_PERSON_YEARe6',
        'budget-revenue value 2024 4250 VNDe9',
      ],
    ],
    [
      'what a correction puts right',
      'Báo đã in thu ngân sách năm 2024 đạt 31.900 tỷ đồng; số đúng là 13.900 tỷ đồng.',
      ['budget-revenue value 2024 13900 VNDe9'],
    ],
    [
      'a change at another time, of what the sentence before was about',
      'Chỉ số sản xuất công nghiệp tháng 6/2024 tăng 10,2% so với cùng kỳ. Lũy kế sáu tháng tăng 13,05%.',
      ['iip growth_yoy 2024-06 10.2 PERCENT', 'iip growth_yoy 2024-S1 13.05 PERCENT'],
    ],
    [
      'growth on the month before by its name',
      'Tháng 8/2024, kim ngạch xuất khẩu đạt 18 triệu USD, tăng 2,5% so với tháng 7 và tăng 15,7% so với tháng 8/2023.',
      ['exports value 2024-08 18 USDe6', 'exports growth_mom 2024-08 2.5 PERCENT', 'exports growth_yoy 2024-08 15.7 PERCENT'],
    ],
    [
      'a province in brackets as its own',
      'Năm 2023, GRDP tăng 12,27%, chỉ sau Bắc Giang (13,45%).',
      ['grdp-growth growth_yoy 2023 12.27 PERCENT', 'bac-giang grdp-growth growth_yoy 2023 13.45 PERCENT'],
    ],
    [
      'the years that a count of them stands for',
      'Tổng vốn đầu tư toàn xã hội 5 năm (2021 - 2025) đạt 22.300 tỷ đồng.',
      ['total-investment value 2021-01-01/P5Y 22300 VNDe9'],
    ],
    [
      'a level of the time measured by, alone in brackets',
      'Năm 2024, thu ngân sách đạt 4.250 tỷ đồng, giảm 22% so với năm 2022 (5.448 tỷ đồng).',
      [
        'budget-revenue value 2024 4250 VNDe9',
        'budget-revenue growth_vs_base 2024 -22 PERCENT',
        'budget-revenue value 2022 5448 VNDe9',
      ],
    ],
    [
      'what stood before brackets after them',
      'Năm 2025, GRDP ước tăng 3,81% (mục tiêu 11,5%); kim ngạch xuất khẩu đạt 370 triệu USD.',
      [
        'grdp-growth growth_yoy 2025 3.81 PERCENT',
        'grdp-growth growth_yoy TARGET 2025 11.5 PERCENT',
        'exports value 2025 370 USDe6',
      ],
    ],
    [
      'the days of a holiday in its brackets',
      'Trong 7 ngày nghỉ Tết (từ 2/1 đến 4/1), tỉnh đón 98.000 lượt khách, tăng 35%; doanh thu ước 150 tỷ đồng.',
      [
        'tourist-arrivals value 2025-01-02/P3D 98000 PERSON_TRIPS',
        'tourist-arrivals growth_yoy 2025-01-02/P3D 35 PERCENT',
        'tourism-revenue value 2025-01-02/P3D 150 VNDe9',
      ],
    ],
    [
      'a plan as that of its year',
      '9 tháng năm 2024, GRDP tăng 6,02% (kế hoạch 7 - 7,5%).',
      ['grdp-growth growth_yoy 2024-01-01/P9M 6.02 PERCENT', 'grdp-growth growth_yoy PLAN 2024 7–7.5 PERCENT'],
    ],
    [
      'a share of the year before',
      'Năm 2024, xuất khẩu đạt 680 triệu USD, bằng 104% năm trước.',
      ['exports value 2024 680 USDe6', 'exports index_vs_base 2024 104 PERCENT'],
    ],
    [
      'a rank among all as no figure of all',
      'Năm 2024, GRDP tăng 8,1%, xếp thứ 4 cả nước; thu ngân sách đạt 4.250 tỷ đồng.',
      ['grdp-growth growth_yoy 2024 8.1 PERCENT', 'grdp-growth rank 2024 4 RANK', 'budget-revenue value 2024 4250 VNDe9'],
    ],
    [
      'no mean of years that are not named',
      'Xuất khẩu năm 2024 đạt 680 triệu USD, tăng bình quân 13%/năm.',
      ['exports value 2024 680 USDe6'],
    ],
    [
      'a level of a stretch of years as that of the last',
      'Giai đoạn 2021 - 2024, tỷ lệ che phủ rừng đạt 47,5%.',
      ['forest-cover value 2024 47.5 PERCENT'],
    ],
  ])('reads %s', (_, sentence, lines) => {
    expect(figureLines(extractParagraph(sentence))).toEqual(lines)
  })

  it.each([
    ['a thing that is exported', 'Năm 2024, kim ngạch xuất khẩu cà phê đạt 120 triệu USD, tăng 15%.'],
    ['somebody’s own spending', 'Ban Quản lý dự án giải ngân vốn đầu tư công đạt 62%.'],
    ['what falls to a day', 'Bình quân mỗi ngày giải ngân vốn đầu tư công 35 tỷ đồng.'],
    ['communes to be added', 'Năm 2025, phấn đấu thêm 8 xã đạt chuẩn nông thôn mới.'],
    ['new members', 'Đảng bộ kết nạp 12.417 đảng viên mới, đạt 108,2% nghị quyết.'],
    ['a district that is told of', 'Năm 2024, Mai Sơn là huyện dẫn đầu với thu ngân sách 280 tỷ đồng.'],
    ['goods of a trade', 'Năm 2024, xuất khẩu 210.000 tấn cà phê, trị giá 465 triệu USD.'],
    ['the guests of a ship', 'Ngày 4/1, tàu Zuiderdam đưa 1.900 du khách châu Âu cập cảng.'],
    ['the guests of a place', 'Năm 2024, các điểm vườn ở Châu Thành đón 41.000 lượt khách.'],
    ['the guests of a festival', 'Lễ hội hoa ban năm 2024 thu hút 230.000 lượt khách.'],
    ['a holiday whose days are not said', 'Tỉnh đón 980.000 lượt khách dịp Tết Giáp Thìn.'],
    ['a ratio to the whole product', 'Năm 2024, tổng vốn đầu tư toàn xã hội chiếm 41,5% GRDP.'],
    ['capital that was spent', 'Năm 2024, vốn thực hiện 14,15 tỷ USD, tăng 8%.'],
    ['the whole without a part', 'Năm 2024, nếu không tính thủy điện, GRDP tăng 11,2%.'],
    ['a region', 'Năm 2024, thu ngân sách toàn vùng đạt 27.500 tỷ đồng.'],
    ['what each year brings', 'Mỗi năm, vốn vay giúp tạo việc làm cho 12.000 lao động.'],
    ['members of one cell of the party', 'Năm 2024, chi bộ trường có 9 đảng viên.'],
    ['what firms do', 'Năm 2024, các doanh nghiệp trong khu công nghiệp tạo việc làm cho 18.000 lao động.'],
    ['a share of something else', 'Năm 2024, doanh nghiệp có vốn đầu tư nước ngoài chiếm 84% tổng kim ngạch xuất khẩu.'],
    ['the growth of a branch', 'Năm 2025, ngành đặt mục tiêu tăng trưởng 4,31%.'],
    ['dollars that the state takes in', 'Năm 2024, vốn giải ngân đạt 6,26 tỷ USD.'],
    ['people in fractions', 'Năm 2024, tỉnh có 7,3 bác sĩ và các giường bệnh.'],
  ])('takes %s for no figure of the province', (_, sentence) => {
    expect(figureLines(extractParagraph(sentence))).toEqual([])
  })

  it.each([
    ['a part that no list has', 'trong đó thu thuế, phí đạt 1.350 tỷ đồng'],
    ['the average of others', 'thấp hơn bình quân chung cả nước (39,45%)'],
    ['another thing counted', 'với 12 dự án đang thi công'],
    ['another currency', 'và 120 triệu USD'],
    ['how far from a plan', 'vượt 12 xã'],
  ])('gives the indicator no number of %s', (_, rest) => {
    expect(figureLines(extractParagraph(`Năm 2024, thu ngân sách đạt 4.250 tỷ đồng, ${rest}.`))).toEqual([
      'budget-revenue value 2024 4250 VNDe9',
    ])
  })

  it.each([
    [
      'what “this number” is of',
      'Năm 2023, thu ngân sách đạt 3.900 tỷ đồng. Năm 2024 con số này là 4.250 tỷ đồng.',
      ['budget-revenue value 2023 3900 VNDe9', 'budget-revenue value 2024 4250 VNDe9'],
    ],
    [
      'the unit of a list at its end',
      'Năm 2024, kim ngạch xuất khẩu, nhập khẩu lần lượt đạt 198 triệu và 21 triệu USD.',
      ['exports value 2024 198 USDe6', 'imports value 2024 21 USDe6'],
    ],
    [
      'the currency of a bare sum',
      'Năm 2024, kim ngạch xuất khẩu đạt 6,1 tỷ USD, nhập khẩu 5,98 tỷ.',
      ['exports value 2024 6.1 USDe9', 'imports value 2024 5.98 USDe9'],
    ],
    ['guests by their visits', 'Năm 2024, tỉnh đón 895 nghìn lượt.', ['tourist-arrivals value 2024 895 PERSON_TRIPSe3']],
    ['the growth of the province', 'Năm 2024, Sơn La tăng trưởng 7,41%.', ['grdp-growth growth_yoy 2024 7.41 PERCENT']],
    ['prices of a month by the month before', 'CPI tháng 11/2024 tăng 0,13%.', ['cpi growth_mom 2024-11 0.13 PERCENT']],
    ['per ten thousand people', 'Năm 2024, số giường bệnh trên một vạn dân là 33,4.', ['beds-per-10k value 2024 33.4 PER_10000']],
  ])('are told by %s', (_, sentence, lines) => {
    expect(figureLines(extractParagraph(sentence))).toEqual(lines)
  })

  it('gives a rank to no indicator of several', () => {
    const found = extractParagraph(
      'Năm 2024, GRDP tăng 8,1%; thu ngân sách đạt 4.250 tỷ đồng. Với kết quả này, tỉnh xếp thứ 9/63.',
    )
    expect(figureLines(found)).toEqual(['grdp-growth growth_yoy 2024 8.1 PERCENT', 'budget-revenue value 2024 4250 VNDe9'])
  })

  it('takes nothing of a district for the province’s', () => {
    expect(figureLines(extractParagraph('Huyện Mộc Châu thu ngân sách đạt 250 tỷ đồng.'))).toEqual([])
  })
})
