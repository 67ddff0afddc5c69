import { describe, expect, it } from 'vitest'
import { eventLines, extractParagraph } from '../extract-fixture.ts'

describe('the events of a sentence', () => {
  it.each([
    ['a day', 'Sáng 3/1, UBND tỉnh tổ chức hội nghị tổng kết.', ['2025-01-03 happened meeting']],
    ['a day at the head of a short line', 'Ngày 15/3/2024, tỉnh khởi công cầu Gành Hào.', ['2024-03-15 happened construction']],
    ['a word right before its day', 'Dự án khởi công ngày 1/1/2023, dài 49 km.', ['2023-01-01 happened construction']],
    ['nothing felt', 'Hôm nay, bên dòng sông, chúng ta có quyền tự hào.', []],
    ['no way of speaking', 'Lạm phát không còn là chuyện của ngày mai với các doanh nghiệp.', []],
    [
      'a day of a year in part',
      'Đầu năm 1954, chiến dịch mở màn đêm 27/1; ngày 7/2, thị xã được giải phóng.',
      ['1954-01-27 happened programme', '1954-02-07 happened victory'],
    ],
    [
      'a day put off',
      'Đêm hội đang vui; riêng đêm 3/1 hoãn vì mưa giông, dời sang 9/1.',
      ['2025-01-03 cancelled programme', '2025-01-09 planned programme'],
    ],
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
    [
      'a day and a clause in words that no book lists',
      'Ngày 20/2/2019, ổ dịch đầu tiên được phát hiện tại xã Đông Đô.',
      ['2019-02-20 happened programme'],
    ],
    ['such a clause before its day', 'Lò cao ra mẻ gang đầu tiên ngày 29/11/1963.', ['1963-11-29 happened programme']],
    ['a night', 'Đêm 14/9, 120 m bờ sông ở xã An Bình trôi theo nước.', ['2024-09-14 happened programme']],
    ['an hour in words', 'Tám giờ sáng ngày 26/9/2007, hai nhịp dẫn sập.', ['2007-09-26 happened programme']],
    ['a month gone by', 'Dự án bị rút giấy phép hồi tháng 3.', ['2024-03 happened programme']],
    ['a plan in words of its own', 'Cửa khẩu mới dự kiến chạy thử trong tháng 2.', ['2025-02 planned programme']],
    ['a month long ago', 'Tháng 12 năm 1975 tỉnh nhập vào tỉnh bên.', ['1975-12 happened programme']],
    ['a day in brackets', 'Quốc hội khóa VIII đã chia tỉnh thành hai (26/12/1991).', ['1991-12-26 happened programme']],
    [
      'one thing on two days',
      'Hai cây cầu hợp long lần lượt vào 19/5 và 2/9/2024.',
      ['2024-05-19 happened construction', '2024-09-02 happened construction'],
    ],
    [
      'what is said of two things once',
      'Cố đô được ghi danh ngày 11/12/1993, nhã nhạc ngày 7/11/2003.',
      ['1993-12-11 happened decision', '2003-11-07 happened decision'],
    ],
    [
      'a plan that goes on after a semicolon',
      'Tỉnh sẽ họp ngày 6/2; hội chợ mở từ 24 đến 30/3.',
      ['2025-02-06 planned meeting', '2025-03-24/2025-03-30 planned meeting'],
    ],
    ['a year long gone by and what happened in it', 'Năm 1832, vua Minh Mạng đặt tỉnh.', ['1832 happened founding']],
    ['such a year at the head of a list item', 'Năm 1954: Tập kết ra Bắc.', ['1954 happened programme']],
    [
      'what was done once in a year gone by',
      'Năm 2019, hai huyện đảo phía đông của tỉnh được UNESCO công nhận.',
      ['2019 happened decision'],
    ],
    ['what was done once, before its year', 'Quy hoạch chung đã được phê duyệt từ năm 2012.', ['2012 happened decision']],
    [
      'two victories of one year',
      'Năm 1965, quân dân làm nên chiến thắng Vạn Tường. Chiến thắng Ba Gia (năm 1965) mở đầu thời kỳ mới.',
      ['1965 happened victory', '1965 happened victory'],
    ],
    [
      'what was decided at a meeting',
      'Ngày 2/1, tại kỳ họp thứ 5, HĐND tỉnh thông qua nghị quyết.',
      ['2025-01-02 happened decision'],
    ],
    [
      'a congress with its days',
      'Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2020 - 2025 họp từ ngày 20 đến 22/10/2020.',
      ['2020-10-20/2020-10-22 happened congress'],
    ],
    [
      'what went on for years',
      'Giai đoạn 1976 - 1989, Đảng bộ tỉnh lãnh đạo nhân dân khai hoang, phục hóa.',
      ['1976/1989 happened programme'],
    ],
    [
      'what goes on since a year that heads a paragraph',
      'Giai đoạn 2004 đến nay: Đảng bộ tập trung lãnh đạo phát triển kinh tế.',
      ['2004/2025 ongoing programme'],
    ],
    [
      'a month that goes on with what happened',
      'Ngày 19/5/2024, cao tốc thông xe; tháng 8, cảng hàng không đón chuyến bay hiệu chuẩn.',
      ['2024-05-19 happened opening', '2024-08 happened programme'],
    ],
    ['what a time with “khi” tells', 'Bước ngoặt đến vào tháng 7/1989, khi Quốc hội chia tỉnh.', ['1989-07 happened programme']],
    [
      'a road built for years',
      'Từ ngày 10/9/1959 đến ngày 15/3/1965, hàng nghìn thanh niên mở con đường.',
      ['1959-09-10/1965-03-15 happened programme'],
    ],
    ['days of last year', 'Đại hội họp từ ngày 22 đến ngày 24/9 năm ngoái.', ['2024-09-22/2024-09-24 happened congress']],
    [
      'a day and the revolution that it was of',
      'Ngày 19/8/1945, khởi nghĩa thắng lợi. Cách mạng Tháng Tám mở ra kỷ nguyên mới.',
      ['1945-08-19 happened victory'],
    ],
    ['a deadline of a month', 'Nhà máy vận hành trước tháng 9/2033.', ['../2033-08-31 planned programme']],
    ['a quarter of next year', 'Cao tốc có thể khởi công trong quý II sang năm.', ['2026-34 planned construction']],
    ['a month foreseen', 'Đề án dự kiến trình Chính phủ cuối tháng 12/2025.', ['2025-12-21/2025-12-31 planned decision']],
    [
      'a far word with its adverb',
      'Tập đoàn sẽ khởi công nhà máy cánh quạt điện gió 320 MW tại Nhơn Hội vào tháng 3/2032.',
      ['2032-03 planned construction'],
    ],
    ['a day just gone by', 'Ngày 3/1 vừa qua, bão số 13 đi vào Mai Sơn.', ['2025-01-03 happened programme']],
    ['tonight as still to come', 'Tối nay, tỉnh tổ chức lễ kỷ niệm.', ['2025-01-05 planned commemoration']],
    ['this afternoon, told in the morning', 'Chiều nay, tỉnh khánh thành thư viện.', ['2025-01-05 planned opening']],
    ['works begun by now', 'Đến nay, 5 dự án chỉnh trang đô thị đã khởi công.', ['../2025-01-05 happened construction']],
    [
      'the new year that is welcomed',
      'Phấn đấu 100% hộ nghèo được hỗ trợ sẽ đón xuân Ất Tỵ 2025 trong nhà mới.',
      ['2025-01-29 planned support'],
    ],
    ['a national year of tourism by its name', 'Nhiều sự kiện như Năm Du lịch quốc gia - Sơn La 2026.', ['2026 planned culture']],
    [
      'an election by the term that it begins',
      'Tỉnh có 16 đơn vị bầu cử đại biểu HĐND nhiệm kỳ 2026 - 2031.',
      ['2026 planned election'],
    ],
    [
      'the congress at the end of the term that runs',
      'Nhiệm kỳ 2020 - 2025 đi qua. Các cấp ủy tiến tới Đại hội Đảng bộ tỉnh lần thứ XVI.',
      ['2025 planned congress'],
    ],
    [
      'who was appointed at a meeting told before',
      'Sáng 3/1, Tỉnh ủy tổ chức hội nghị.\n\nTheo đó, Ban Bí thư quyết định chuẩn y đồng chí Lò Thị Mai tham gia Ban Thường vụ.',
      ['2025-01-03 happened meeting', '2025-01-03 happened appointment'],
    ],
    ['a day that leads with “tới”', 'Tới 27/12/1975, tỉnh lại nhập với tỉnh bên.', ['1975-12-27 happened programme']],
    [
      'a day behind the month it is of',
      'Thông tin được đưa ra tại phiên họp thường kỳ tháng 12, chiều 3/1.',
      ['2025-01-03 happened meeting'],
    ],
    ['a storm with its name', 'Rạng sáng 4-1, bão số 12 (Damrey) vào đất liền.', ['2025-01-04 happened programme']],
    ['a day after “hôm”', 'Lũ quét xảy ra hôm 3-1 vừa rồi.', ['2025-01-03 happened programme']],
    [
      'what was recognised in a month',
      'Huyện được công nhận đạt chuẩn nông thôn mới vào tháng 3/2020.',
      ['2020-03 happened decision'],
    ],
    [
      'one plan in two months',
      'Cao tốc Tân Phú dự kiến khởi công tháng 9/2025, Liên Khương tháng 10/2025.',
      ['2025-09 planned construction', '2025-10 planned construction'],
    ],
    ['no victory that is still to come', 'Ngày 30/4, tỉnh sẽ mừng 50 năm giải phóng.', ['2025-04-30 planned commemoration']],
    ['the year at the head of a sentence', 'Năm 2019, tháng 5, cầu được khánh thành.', ['2019-05 happened opening']],
    ['a day at the end without its word', 'Tuyến tránh thị trấn thông tuyến 30/11;', ['2024-11-30 happened opening']],
    [
      'days of the moon beside civil ones once',
      'Lễ hội diễn ra từ 17/4 đến 26/4 (tức từ mùng 1 đến mùng 10 tháng Ba âm lịch).',
      ['2025-04-17/2025-04-26 planned culture'],
    ],
  ])('reads %s', (_, sentence, lines) => {
    expect(eventLines(extractParagraph(sentence))).toEqual(lines)
  })

  it.each([
    ['what was counted in a year', 'Năm 1997, thu ngân sách chỉ đạt 178 tỷ đồng.'],
    ['what a year was like', 'Năm 1978, ông là người đầu tiên trồng cà phê.'],
    ['what somebody tells of his life', 'Năm 2001, chồng chị gãy chân khi đi rừng.'],
    ['how much was done in a year', 'Năm 2022, tỉnh phê duyệt 15 dự án.'],
    ['the revolution said in passing', 'Sau Cách mạng Tháng Tám, chính quyền còn non trẻ.'],
    ['how long something took', 'Hơn nửa tháng qua, các hoạt động chào mừng nối nhau: hội chợ, triển lãm.'],
    ['a great deed of half a year to come', 'Thành lập thành phố là việc lớn của nửa cuối năm.'],
    ['what is counted up to now', 'Đến nay, đã hoàn thành 12 công trình.'],
    ['a congress of a term gone by', 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV đề ra 8 nhiệm vụ.'],
    ['deeds in the plural', 'Tỉnh lo về những trận lũ tháng Chín.'],
    ['what may be', 'Nên con số thực thu có thể dồn vào cuối năm 2024.'],
    ['what a province that was merged did for months', 'Trong 10 tháng năm 2024, tỉnh (hợp nhất hai tỉnh) thu gấp đôi.'],
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
    ['a price', 'Giá cà phê ngày 4/1 là 95.400 đồng/kg.'],
    ['what somebody says', 'Chị Hạ nói ngày 4/1 còn đông khách.'],
    ['a feast by its day', 'Phòng ba sao dịp lễ 2/9 kín khách.'],
    ['the month of a paper', 'Báo cáo tháng 12 vừa được công bố.'],
    ['the circumstances of a figure', 'Khi đồng hồ điểm 17 giờ ngày 31/12, kho bạc chốt sổ.'],
    ['a count', 'Ngày 4/1 toàn tỉnh có 3 huyện nghèo.'],
    ['a dateline', 'Mai Sơn, 4/1/2025 (TTXVN) - Giá mía tăng.'],
  ])('takes %s for none', (_, sentence) => {
    expect(eventLines(extractParagraph(sentence))).toEqual([])
  })
})

describe('the title of an event', () => {
  it.each([
    ['has its subject', 'Công trình thủy lợi Nậm Bú, khởi công năm 1985, dài 20 km.', ['Công trình thủy lợi Nậm Bú khởi công']],
    ['leaves out where it was', 'Ngày 2/1, tại Hà Nội, Ban Chỉ đạo họp về lễ hội.', ['Ban Chỉ đạo họp về lễ hội']],
    [
      'has a subject from behind the semicolon',
      'Ngày 2/1, tỉnh họp; ga Mộc Châu đã cất nóc ngày 3/1 và dự kiến đón khách từ cuối năm 2026.',
      ['Tỉnh họp', 'Ga Mộc Châu đã cất nóc', 'Ga Mộc Châu dự kiến đón khách'],
    ],
    [
      'has a subject from before the bracket',
      'Khi cầu Tân Đệ nối đôi bờ (thông xe ngày 9/9/2002).',
      ['Cầu Tân Đệ nối đôi bờ thông xe'],
    ],
    [
      'says what is counted from, and what is held',
      'Nhân kỷ niệm 115 năm hình thành và phát triển tỉnh (28/6/1910 - 28/6/2025).',
      ['Hình thành và phát triển tỉnh', 'Kỷ niệm 115 năm hình thành và phát triển tỉnh'],
    ],
    [
      'of a paper begins with its name',
      'Giải pháp đã đề ra tại Nghị quyết số 55-NQ/TU ngày 4/12/2024 của Tỉnh ủy về nhiệm vụ mới.',
      ['Nghị quyết số 55-NQ/TU ngày 4/12/2024 của Tỉnh ủy về nhiệm vụ mới'],
    ],
    ['keeps no open bracket', 'Ngày 2/1, tỉnh khánh thành cầu Bản Mạt (dài 200 m, vốn 90 tỷ).', ['Tỉnh khánh thành cầu Bản Mạt']],
    [
      'is not of the body that met',
      'Ngày 2/1, Ban Chỉ đạo kỷ niệm các ngày lễ lớn họp bàn.',
      ['Ban Chỉ đạo kỷ niệm các ngày lễ lớn họp bàn'],
    ],
    [
      'keeps the feast',
      'Tỉnh tổ chức đón tết Nguyên đán Ất Tỵ cho Nhân dân.',
      ['Tỉnh tổ chức đón tết Nguyên đán Ất Tỵ cho Nhân dân'],
    ],
    [
      'of a congress is no term',
      'Đại hội Đảng bộ tỉnh, nhiệm kỳ 2020 - 2025 họp ngày 20/10/2020.',
      ['Đại hội Đảng bộ tỉnh, nhiệm kỳ 2020 - 2025 họp'],
    ],
  ])('%s', (_, sentence, titles) => {
    expect(extractParagraph(sentence).events.map((event) => event.title.vi)).toEqual(titles)
  })
})
