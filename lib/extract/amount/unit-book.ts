import { PhraseBook } from '../text/phrase-book.ts'

/** What is counted or measured. `unit` and `mult` are of the product's list of units. */
export interface Unit {
  readonly unit: string
  readonly mult: number
  /** Said with the number as one thing ("818 bác sĩ"): the noun names what is counted and is read again as an indicator. */
  readonly noun?: true
}

const unit = (code: string, mult = 0): Unit => ({ unit: code, mult })
const noun = (code: string): Unit => ({ unit: code, mult: 0, noun: true })

/** Words that multiply, before a unit: "nghìn tỷ đồng" is 10¹² đồng. */
export const MULTIPLIERS = new Map([
  ['nghìn', 3],
  ['ngàn', 3],
  ['vạn', 4],
  ['triệu', 6],
  ['tr', 6],
  ['tỷ', 9],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
])

/** Units by the words and signs that say them. What a number of đồng is per ("/người/năm") is read apart. */
export const UNITS = new PhraseBook<Unit>([
  ['%', unit('PERCENT')],
  ['phần trăm', unit('PERCENT')],
  ['điểm phần trăm', unit('PERCENT_POINTS')],
  ['điểm %', unit('PERCENT_POINTS')],
  ['% điểm', unit('PERCENT_POINTS')],
  ['‰', unit('PER_1000')],
  ['phần nghìn', unit('PER_1000')],
  ['lần', unit('RATIO')],
  ['bậc', unit('RANK_STEPS')],
  ['hạng', unit('RANK_STEPS')],
  ['điểm', unit('SCORE')],
  ['đồng', unit('VND')],
  ['đ', unit('VND')],
  ['vnd', unit('VND')],
  ['vnđ', unit('VND')],
  ['usd', unit('USD')],
  ['$', unit('USD')],
  ['đô la mỹ', unit('USD')],
  ['đô la', unit('USD')],
  ['đôla', unit('USD')],
  ['đô - la', unit('USD')],
  ['tấn', unit('TONNE')],
  ['kg', unit('KG')],
  ['tạ', unit('KG', 2)],
  ['tạ / ha', unit('KG_PER_HA', 2)],
  ['ha', unit('HECTARE')],
  ['héc ta', unit('HECTARE')],
  ['hec ta', unit('HECTARE')],
  ['hécta', unit('HECTARE')],
  ['hecta', unit('HECTARE')],
  ['héc - ta', unit('HECTARE')],
  ['hec - ta', unit('HECTARE')],
  ['km', unit('KM')],
  ['km2', unit('KM2')],
  ['km²', unit('KM2')],
  ['kwh', unit('KWH')],
  ['mw', unit('MW')],
  ['lượt', unit('PERSON_TRIPS')],
  ['lượt khách', noun('PERSON_TRIPS')],
  ['lượt du khách', noun('PERSON_TRIPS')],
  ['lượt người', unit('PERSON_TRIPS')],
  ['lượt cán bộ', noun('PERSON_TRIPS')],
  ['lượt lao động', noun('PERSON')],
  ['khách', noun('PERSON_TRIPS')],
  ['du khách', noun('PERSON_TRIPS')],
  ['người', noun('PERSON')],
  ['dân', noun('PERSON')],
  ['lao động', noun('PERSON')],
  ['người lao động', noun('PERSON')],
  ['đảng viên', noun('PERSON')],
  ['đồng chí', noun('PERSON')],
  ['bác sĩ', noun('PERSON')],
  ['học sinh', noun('PERSON')],
  ['hộ', noun('HOUSEHOLD')],
  ['hộ dân', noun('HOUSEHOLD')],
  ['hộ nghèo', noun('HOUSEHOLD')],
  ['con', noun('HEAD')],
  ['bác sĩ / vạn dân', noun('PER_10000')],
  ['bác sĩ / 1 vạn dân', noun('PER_10000')],
  ['bác sĩ / 10.000 dân', noun('PER_10000')],
  ['bác sĩ / 10 nghìn dân', noun('PER_10000')],
  ['bác sĩ trên 1 vạn dân', noun('PER_10000')],
  ['bác sĩ trên vạn dân', noun('PER_10000')],
  ['bác sĩ trên 10.000 dân', noun('PER_10000')],
  ['giường bệnh / vạn dân', noun('PER_10000')],
  ['giường bệnh / 1 vạn dân', noun('PER_10000')],
  ['giường bệnh / 10.000 dân', noun('PER_10000')],
  ['giường bệnh trên 1 vạn dân', noun('PER_10000')],
  ['giường bệnh trên vạn dân', noun('PER_10000')],
  ['giường / vạn dân', noun('PER_10000')],
  ['giường / 1 vạn dân', noun('PER_10000')],
  ['tiêu chí / xã', noun('CRITERIA_PER_COMMUNE')],
])

/** What a sum of money is per, after the unit. */
export const PER = new PhraseBook<'person-year' | 'person-month' | 'year' | 'month' | 'ha'>([
  ['/ người / năm', 'person-year'],
  ['/ người', 'person-year'],
  ['một người / năm', 'person-year'],
  ['/ người / tháng', 'person-month'],
  ['/ tháng', 'month'],
  ['một tháng', 'month'],
  ['mỗi tháng', 'month'],
  ['/ năm', 'year'],
  ['mỗi năm', 'year'],
  ['một năm', 'year'],
  ['/ ha', 'ha'],
  ['/ héc ta', 'ha'],
])

/** Nouns that a plain count can stand before. They only say that the number counts something; the phrase lists say what. */
export const COUNTED = new Set(
  'doanh,dự,xã,phường,thị,trường,sản,vụ,mô,chỉ,đề,nghị,chương,kế,công,cơ,chi,đảng,tổ,bệnh,trung,trạm,giường,giáo,khu,cụm,hợp,thôn,bản,huyện,đơn,văn,giấy,nhiệm,khâu,tiêu,hồ,nhà,phòng,lớp,ngôi,cuộc,đoàn,tuyến,cầu,quốc,thương,làng,di,điểm,nghề,sự,cá'.split(
    ',',
  ),
)
