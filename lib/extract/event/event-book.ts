import type { EventKind, Topic } from '../../facts/code-lists.ts'
import { PhraseBook } from '../text/phrase-book.ts'

/**
 * A word that tells a happening. `strong` words make an event of a month or a year as well; the others need a day. `noun`
 * words (a conference, a festival) wait for a verb that comes before or after them.
 */
export interface EventWord {
  readonly kind: EventKind
  readonly topic: Topic
  readonly strong: boolean
}

const words = (kind: EventKind, topic: Topic, strong: boolean, phrases: string): (readonly [string, EventWord])[] =>
  phrases.split('|').map((phrase) => [phrase, { kind, topic, strong }] as const)

/** Longest phrase first; among phrases of one clause the first strong one names the event. */
export const EVENT_WORDS = new PhraseBook<EventWord>([
  ...words(
    'construction',
    'infrastructure',
    true,
    'khởi công|động thổ|lễ khởi công|lễ động thổ|khởi công xây dựng|hoàn thành|hoàn thiện|hợp long|xây dựng xong|bàn giao mặt bằng',
  ),
  ...words('construction', 'infrastructure', false, 'giải phóng mặt bằng|xây dựng|thi công|triển khai thi công|đầu tư xây dựng'),
  ...words(
    'opening',
    'infrastructure',
    true,
    'khánh thành|lễ khánh thành|thông xe|thông xe kỹ thuật|khai trương|đưa vào khai thác|đưa vào sử dụng|đưa vào vận hành|đưa vào hoạt động|cắt băng khánh thành|lễ thông xe|thông tuyến|hoàn thành và đưa vào sử dụng|hoàn thành đưa vào sử dụng|hoàn thành đưa vào khai thác|vận hành thương mại|đóng điện|hòa lưới|hòa lưới điện quốc gia|phát điện|chính thức vận hành|đi vào vận hành|đi vào khai thác|đưa công trình vào sử dụng|khai thác chính thức|gắn biển',
  ),
  ...words('opening', 'infrastructure', false, 'khai thác|đón khách'),
  ...words('construction', 'infrastructure', false, 'cất nóc'),
  ...words(
    'founding',
    'administration',
    true,
    'thành lập|được thành lập|được lập|lập tỉnh|đặt tỉnh|lập phủ|lập hạt|lập trấn|ra đời|công bố thành lập|ra mắt|lễ ra mắt',
  ),
  ...words(
    'administrative-change',
    'administration',
    true,
    'chia tách|chia thành|tách thành|nhập thành|đổi tên|đổi tên thành|sáp nhập|hợp nhất|tái lập|đi vào hoạt động|chính thức đi vào hoạt động|chính thức hoạt động|điều chỉnh địa giới|chuyển thành|trở thành thành phố trực thuộc trung ương|bắt đầu hoạt động|vận hành chính quyền địa phương 2 cấp|vận hành mô hình chính quyền địa phương 2 cấp|vận hành mô hình chính quyền|vận hành chính quyền|có hiệu lực|được nâng cấp lên|nâng cấp thành|được nâng cấp thành',
  ),
  ...words(
    'meeting',
    'politics',
    false,
    'họp|hội nghị|phiên họp|kỳ họp|cuộc họp|họp phiên|làm việc|buổi làm việc|tọa đàm|hội thảo|gặp mặt|tổng kết|sơ kết|giao ban|tiếp xúc cử tri|đối thoại|hội đàm|diễn đàn|họp báo|buổi gặp|cuộc gặp|buổi lễ|lễ chào cờ|lễ trao|lễ bàn giao|lễ ký|lễ đón|lễ ra quân|lễ tuyên dương|lễ tổng kết|lễ khai giảng|lễ bế mạc|lễ hạ thủy|chào cờ|hội nghị trực tuyến|hội nghị tổng kết|hội nghị sơ kết|phiên thường kỳ|lễ phát động',
  ),
  ...words(
    'decision',
    'administration',
    false,
    'ban hành|ký ban hành|đã ký|phê duyệt|thông qua|quyết định|công bố quyết định|công nhận|ấn định|chấp thuận|ra quyết định|ra nghị quyết|xếp hạng|ghi danh|ký kết|ký|lễ ký kết|công bố|bãi bỏ|giao|trình|cấp phép|chấp thuận chủ trương đầu tư',
  ),
  ...words(
    'commemoration',
    'history',
    false,
    'kỷ niệm|lễ kỷ niệm|dâng hương|tưởng niệm|viếng|lễ tưởng niệm|mít tinh|lễ dâng hương|giỗ tổ|giỗ|thắp nến tri ân',
  ),
  ...words('congress', 'politics', true, 'đại hội|đại hội đại biểu'),
  ...words(
    'culture',
    'society',
    true,
    'năm du lịch quốc gia|lễ hội|festival|liên hoan|ngày hội|tuần văn hóa|khai hội|tuần lễ|lễ khai mạc|hội chợ|triển lãm|đêm thơ|chương trình nghệ thuật|lễ công bố|cuộc thi|hội thi|giải chạy|giải đua|ngày thơ|hội xuân|lễ đón nhận|đón tết|hội báo|đêm hội|carnaval|biểu diễn|trình diễn|lễ tế|lễ rước|tuần du lịch|chung kết|giải bóng đá|hội lim',
  ),
  ...words(
    'visit',
    'foreign-affairs',
    false,
    'thăm|kiểm tra|khảo sát|thăm và làm việc|đến thăm|chúc tết|tiếp|tiếp xã giao|kiểm tra thực địa|kiểm tra tiến độ|thị sát|giám sát|đi kiểm tra',
  ),
  ...words(
    'appointment',
    'politics',
    false,
    'bổ nhiệm|chuẩn y|chỉ định|điều động|trao quyết định|bầu giữ chức|bầu bổ sung|được bầu|bầu|luân chuyển|phân công|miễn nhiệm|phê chuẩn',
  ),
  ...words('election', 'politics', true, 'bầu cử|cuộc bầu cử|ngày bầu cử'),
  ...words(
    'support',
    'society',
    false,
    'trao|trao tặng|tặng|tặng quà|hỗ trợ|bàn giao|ủng hộ|trao giấy chứng nhận|khám bệnh|ngày hội việc làm|phiên giao dịch việc làm|tư vấn|tiếp nhận|hiến máu|cứu hộ|di dời|trao nhà',
  ),
  ...words('victory', 'history', true, 'giải phóng|chiến thắng|cách mạng|đập tan|khởi nghĩa|tổng khởi nghĩa'),
  ...words(
    'programme',
    'society',
    false,
    'mưa đá|trận mưa đá|dông lốc|trận lũ|lũ quét|lũ ống|đợt mưa lũ|hoàn lưu bão|đỉnh lũ|cơn bão|lốc xoáy|động đất|vinh danh|tựu trường|tạm dừng|mở cửa trở lại|đi học trở lại|hoạt động trở lại|tuyên bố|đọc tuyên ngôn|nổ súng|tấn công|gây mưa lớn|gây thiệt hại|bắt giữ|bắt quả tang|triệt phá|khởi tố|xét xử|tuyên phạt|cuốn trôi|bùng phát|vô địch|xuất quân|cập cảng|vận hành|cấp điện|cấp điện trở lại|lùi sang|dời sang|hoãn sang|chuyển sang|lùi đến|dời đến|mở cửa|phát động|ra quân|khởi động|triển khai|thực hiện|tuyển sinh|khai giảng|phát hành|tổ chức|diễn ra|khai mạc|bế mạc|xảy ra|bắt đầu|kết thúc|tham dự|tham gia|dự|chủ trì|đổ bộ|khai quật',
  ),
])

/** Words that begin or end like a word of a happening and are another: "dự án", "chương trình", "đăng ký". */
export const NO_EVENTS = new PhraseBook<true>(
  'trung tâm hội nghị|nhà hội nghị|dự án|dự kiến|dự toán|dự báo|dự thảo|dự trữ|dự phòng|dự định|dự tính|dự ước|chương trình|công trình|quá trình|giáo trình|lộ trình|quy trình|hành trình|tiến trình|tờ trình|giải trình|lập trình|thư ký|đăng ký|chữ ký|nhật ký|ký túc xá|ký ức|ký hiệu|ký sự|giao thông|giao dịch|giao lưu|giao thừa|giao thoa|ngoại giao|trao đổi|bầu trời|bầu không khí|tiếp tục|tiếp theo|tiếp cận|trực tiếp|gián tiếp|tiếp nối|liên tiếp|tập họp|cách mạng công nghiệp|tham dự thi|dự giờ|giám sát viên|kiểm tra viên|nhà đầu tư|chủ đầu tư|suất đầu tư|xếp hạng thứ|giải phóng mặt bằng chậm'
    .split('|')
    .map((phrase) => [phrase, true] as const),
)

/** A meeting, a festival or a congress that these words are said of keeps its own kind. */
export const GENERIC_WORDS = new Set(
  'phát động,triển khai,thực hiện,tổ chức,diễn ra,khai mạc,bế mạc,xảy ra,bắt đầu,kết thúc,tham dự,tham gia,dự,chủ trì,công bố,giao,trình,ký,đã ký,quyết định,thông qua,hoàn thành,xây dựng,thi công,trao,tiếp,bầu,khởi động,hỗ trợ,tiếp nhận,kỷ niệm'.split(
    ',',
  ),
)

/** Papers with a number and a date: "Quyết định số 1194/QĐ-UBND ngày 22/9/2025". */
export const DOCUMENTS = new PhraseBook<true>(
  'nghị quyết|quyết định|kết luận|chỉ thị|kế hoạch|thông báo|công văn|nghị định|thông tư|sắc lệnh|chương trình hành động|đề án|luật|kế hoạch hành động|văn bản|công điện|hướng dẫn'
    .split('|')
    .map((phrase) => [phrase, true] as const),
)

export const FUTURE_WORDS = new Set(['sẽ', 'dự', 'sắp', 'phấn', 'chuẩn', 'tới', 'quyết', 'kịp', 'mai'])
/** Subjects that act for the whole country. */
export const NATIONAL_WORDS = [
  'quốc hội',
  'thủ tướng',
  'chính phủ',
  'bộ chính trị',
  'ban bí thư',
  'toàn quốc',
  'ban chấp hành trung ương',
  'chủ tịch nước',
  'cả nước',
  'ban chỉ đạo trung ương',
]

/** What an event is about, by words around it, where its kind leaves that open. */
export const TOPIC_WORDS: readonly (readonly [words: RegExp, topic: Topic])[] = [
  [/du lịch|lễ hội|festival/, 'tourism'],
  [/cao tốc|cầu |đường |cảng|sân bay|nhà máy|dự án|công trình|khu công nghiệp|hạ tầng|đường sắt/, 'infrastructure'],
  [/trường |học sinh|giáo dục|năm học|sinh viên|đại học/, 'education'],
  [/bệnh viện|y tế|khám bệnh|dịch bệnh/, 'health'],
  [/nông nghiệp|nông thôn|vụ (?:xuân|mùa|hè|đông)|trồng rừng|lúa|nông dân/, 'agriculture'],
  [/ngân sách|thu thuế|dự toán/, 'budget'],
  [/xúc tiến đầu tư|nhà đầu tư|đầu tư công/, 'investment'],
  [/doanh nghiệp|kinh tế|thương mại|xuất khẩu/, 'economy'],
  [/đại hội|đảng bộ|tỉnh ủy|hđnd|bầu cử|cán bộ|đảng/, 'politics'],
  [/lịch sử|chiến thắng|giải phóng|liệt sĩ|cách mạng/, 'history'],
  [/môi trường|rừng|bão|lũ/, 'environment'],
]
