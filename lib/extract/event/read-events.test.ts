import { describe, expect, it } from 'vitest'
import { eventLines, extractParagraph } from '../extract-fixture.ts'

describe('the events of a sentence', () => {
  it.each([
    ['a day', 'Sáng 3/1, UBND tỉnh tổ chức hội nghị tổng kết.', ['2025-01-03 happened meeting']],
    ['a word right before its day', 'Dự án khởi công ngày 1/1/2023, dài 49 km.', ['2023-01-01 happened construction']],
    ['a plan', 'Tuyến đường dự kiến khánh thành trong quý IV/2025.', ['2025-36 planned opening']],
    ['a deadline', 'Cầu phải hoàn thành trước ngày 30/4/2025.', ['../2025-04-30 planned construction']],
    [
      'an anniversary as two',
      'Lễ kỷ niệm 130 năm thành lập tỉnh (10/10/1895 - 10/10/2025).',
      ['1895-10-10 happened founding', '2025-10-10 planned commemoration'],
    ],
    [
      'a paper with its day',
      'Theo Quyết định số 1976/QĐ-TTg ngày 24/6/2024 của Thủ tướng Chính phủ.',
      ['2024-06-24 happened decision'],
    ],
    [
      'the same day again',
      'Ngày 2/1, tỉnh họp bàn về giá cả. Cùng ngày, tỉnh khánh thành cầu Bản Mạt.',
      ['2025-01-02 happened meeting', '2025-01-02 happened opening'],
    ],
    [
      'a feast on the days after its year',
      'Người dân chuẩn bị cho Lễ hội Hoa ban năm 2025, diễn ra từ ngày 12 đến 14/3/2025.',
      ['2025-03-12/2025-03-14 planned culture'],
    ],
    [
      'a congress to come, by its term',
      'Đại biểu góp ý báo cáo chính trị trình Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2025 - 2030.',
      ['2025 planned congress'],
    ],
    ['a day soon to come', 'Ngày 10/2, huyện Yên Châu mở phiên giao dịch việc làm.', ['2025-02-10 planned support']],
    ['a day of last year that is over', 'Ngày 10/2, tỉnh đã khánh thành cầu Bản Mạt.', ['2024-02-10 happened opening']],
    [
      'what was put off',
      'Cuộc thi ấn định ngày 12/2 đã được lùi sang ngày 9/3.',
      ['2025-02-12 cancelled decision', '2025-03-09 planned programme'],
    ],
    [
      'a day in brackets after its weekday',
      'Thứ Bảy tuần này (11/1), tỉnh sẽ khai trương phố đi bộ.',
      ['2025-01-11 planned opening'],
    ],
    ['tomorrow', 'Ngày mai, 7/1, tỉnh sẽ khởi công cầu Bản Mạt.', ['2025-01-07 planned construction']],
    ['days in a row', 'Ngày hội Văn hóa diễn ra trong 3 ngày 10, 11 và 12/1.', ['2025-01-10/2025-01-12 planned culture']],
    [
      'a year gone by after “đến”',
      'Thủy điện khởi công năm 2005, đến năm 2012 thì khánh thành.',
      ['2005 happened construction', '2012 happened opening'],
    ],
    ['what was called off', 'Lễ phát động trồng cây dự kiến ngày 17/1 bị hủy do rét đậm.', ['2025-01-17 cancelled meeting']],
    ['a day of a plan to come', 'Theo kế hoạch, ngày 8/1 tới Hội đồng sẽ làm việc tại huyện.', ['2025-01-08 planned meeting']],
  ])('reads %s', (_, sentence, lines) => {
    expect(eventLines(extractParagraph(sentence))).toEqual(lines)
  })

  it.each([
    ['a horizon', 'Quy hoạch đến năm 2030, tầm nhìn đến năm 2050.'],
    ['a term of office', 'Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025.'],
    ['what returns every year', 'Rằm tháng Giêng hằng năm, hội Lồng tồng mở giữa cánh đồng.'],
    ['units said in passing', 'Năm 2024, trước khi hợp nhất, tỉnh có 10 huyện.'],
    ['the year of a law', 'Nghị định 102 năm 2024 có hiệu lực.'],
    ['what is done every year', 'Mỗi năm tỉnh tổ chức hội chợ vào tháng 4.'],
    ['a word inside another', 'Ngày 7/1, chương trình và dự án còn vướng.'],
    ['the number of a paper', 'Thực hiện Quyết định số 2028 của Ban Bí thư.'],
    ['the day up to which is counted', 'Tính đến ngày 31/12/2024, toàn tỉnh có 62 xã đạt chuẩn nông thôn mới.'],
    ['the hour up to which is counted', 'Tính đến 17 giờ ngày 4/1, mưa đá làm 3 người bị thương.'],
    ['a district that is through with its programme', 'Huyện Chợ Gạo hoàn thành năm 2019.'],
  ])('takes %s for none', (_, sentence) => {
    expect(eventLines(extractParagraph(sentence))).toEqual([])
  })
})
