import type { IndicatorPhrases } from './indicator-phrases.ts'

/** How the press says the indicators of the topic “education”. */
export const EDUCATION_PHRASES: IndicatorPhrases = [
  [
    'national-standard-schools',
    '_T',
    [
      'trường học đạt chuẩn quốc gia',
      'trường mầm non và phổ thông đạt chuẩn quốc gia',
      'trường công lập đạt chuẩn quốc gia',
      'số trường đạt chuẩn quốc gia',
      'tỷ lệ trường học đạt chuẩn quốc gia',
      'trường chuẩn quốc gia',
      'trường mầm non phổ thông đạt chuẩn quốc gia',
      'trường được công nhận đạt chuẩn quốc gia',
      'cơ sở giáo dục đạt chuẩn quốc gia',
      'tỷ lệ trường chuẩn quốc gia',
    ],
  ],
]
