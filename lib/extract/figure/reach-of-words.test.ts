import { describe, expect, it } from 'vitest'
import { extractParagraph, extractText, figureLines } from '../extract-fixture.ts'

/** An article of 4 July 2028 with these paragraphs below its title. */
function inJuly(...paragraphs: readonly string[]): string[] {
  return figureLines(extractText(['Sơn La: Giữ đà', 'Bản tin Sông Mã, 04/07/2028 08:00', ...paragraphs].join('\n\n')))
}

describe('how far a word reaches', () => {
  it.each([
    [
      'the years of a mean stay in their clause',
      'Năm 2024, GRDP tăng 8,1%; bình quân 5 năm 2020 - 2024 tăng 7%/năm. Thu ngân sách đạt 4.250 tỷ đồng.',
      'budget-revenue value 2024 4250 VNDe9',
    ],
    [
      'those in the country are not the country',
      'Với sự chung tay của nhà hảo tâm trong cả nước, năm 2024 tỷ lệ hộ nghèo còn 8,2%.',
      'poverty-rate value 2024 8.2 PERCENT',
    ],
    [
      'the country speaks for itself at the head of a clause',
      'Trong cả nước, năm 2024 GRDP tăng 7,1%.',
      'viet-nam grdp-growth growth_yoy 2024 7.1 PERCENT',
    ],
    [
      'five years to come head the list behind them',
      'Đại hội vạch đường cho năm năm tới: tăng trưởng bình quân 9% trở lên; lao động qua đào tạo đạt 52%.',
      'trained-labour-rate value TARGET 2030 52 PERCENT',
    ],
    [
      'a number goes from … to without "từ"',
      'Năm 2024, GRDP bình quân đầu người đạt 2.500 đến 2.600 USD.',
      'grdp-per-capita value 2024 2500–2600 USD_PER_PERSON_YEAR',
    ],
    [
      'a distance ends at "nhưng"',
      'Kinh tế năm 2024 tăng trưởng 9,14%, tuy thấp hơn kịch bản (11,0%) nhưng vẫn xếp thứ 8/34 tỉnh, thành phố.',
      'grdp-growth rank 2024 8 RANK',
    ],
    [
      'what a share is of goes on with nothing',
      'Năm 2024, kinh tế số chiếm 31,2% GRDP, mục tiêu đến năm 2030 là 35%.',
      'digital-economy-share value TARGET 2030 35 PERCENT',
    ],
    [
      'whom sessions reached stands behind the number',
      'Năm 2024, hội nghị học tập, quán triệt Nghị quyết về phát huy truyền thống quê hương cách mạng được tổ chức tới 100% cấp ủy và 96,8% cán bộ, đảng viên.',
      'resolution-study-coverage/members value 2024 96.8 PERCENT',
    ],
    [
      'works are told by their share of the work',
      'Các công trình phục vụ kỷ niệm gồm nhà trưng bày, quảng trường và bảo tàng đến nay đã xong trên 90% khối lượng.',
      'anniversary-works-progress value 2025-01 90 PERCENT',
    ],
    [
      'months counted over are those of what is counted up',
      'Chín tháng năm 2024, 1.372 hộ nghèo được hỗ trợ làm nhà.',
      'poor-households-housed value 2024-01-01/P9M 1372 HOUSEHOLD',
    ],
    [
      'a working year stands in brackets',
      'Năm công tác 2024 (từ ngày 01/10/2023 đến ngày 30/9/2024), số tiền thi hành án thu được 2.036 tỷ đồng.',
      'civil-judgment-money value 2023-10-01/P366D 2036 VNDe9',
    ],
    [
      'a congress sets its programmes for its term',
      'Đại hội, họp từ ngày 8 đến 10/10/2020, đề ra 4 chương trình trọng điểm cho nhiệm kỳ 2020 - 2025.',
      'congress-programmes/key-programme value 2020-01-01/P6Y 4 COUNT',
    ],
  ])('%s', (_, paragraph, line) => expect(figureLines(extractParagraph(paragraph))).toContain(line))

  it('a report goes on with what is over, and not with what is to come', () => {
    expect(
      inJuly(
        'Hội nghị đánh giá nhiệm vụ 6 tháng đầu năm; bàn nhiệm vụ 6 tháng cuối năm 2028.',
        'Kinh tế tăng trưởng 9,14%. Thu ngân sách đạt 3.146 tỷ đồng.',
      ),
    ).toEqual(['grdp-growth growth_yoy 2028-S1 9.14 PERCENT', 'budget-revenue value 2028-S1 3146 VNDe9'])
  })

  it('a wish ends with its clause where an estimate follows', () => {
    expect(
      inJuly(
        'Từ đầu năm đến nay, 1.126 hộ nghèo được hỗ trợ làm nhà, phấn đấu đến ngày 30/9 là 1.200 hộ; tỷ lệ hộ nghèo năm 2028 ước còn 4,86%.',
      ),
    ).toContain('poverty-rate value 2028 4.86 PERCENT')
  })

  it('days of what no figure is of date nothing behind them', () => {
    expect(inJuly('Nhà máy phải dừng bảo dưỡng 47 ngày, từ ngày 1/3 đến 16/4. Xuất khẩu hàng hóa đạt 4,87 tỷ USD.')).toEqual([])
  })
})
