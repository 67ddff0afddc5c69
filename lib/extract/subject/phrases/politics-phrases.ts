import type { IndicatorPhrases } from './indicator-phrases.ts'

/** How the press says the indicators of the topic “politics”. */
export const POLITICS_PHRASES: IndicatorPhrases = [
  ['pci', '_T', ['chỉ số năng lực cạnh tranh cấp tỉnh', 'PCI', 'chỉ số năng lực cạnh tranh', 'năng lực cạnh tranh cấp tỉnh']],
  [
    'par-index',
    '_T',
    ['chỉ số cải cách hành chính', 'cải cách hành chính PAR INDEX', 'chỉ số PAR', 'chỉ số cải cách hành chính cấp tỉnh'],
  ],
  [
    'sipas',
    '_T',
    [
      'chỉ số hài lòng',
      'chỉ số hài lòng của người dân tổ chức',
      'chỉ số hài lòng về sự phục vụ hành chính',
      'mức độ hài lòng của người dân',
    ],
  ],
  [
    'papi',
    '_T',
    [
      'chỉ số hiệu quả quản trị và hành chính công cấp tỉnh',
      'chỉ số hiệu quả quản trị và hành chính công',
      'hiệu quả quản trị và hành chính công',
    ],
  ],
  ['dti', '_T', ['chỉ số chuyển đổi số', 'chỉ số DTI', 'DTI', 'chỉ số chuyển đổi số cấp tỉnh', 'chỉ số chuyển đổi số DTI']],
  ['party-members', '_T', ['tổng số đảng viên']],
]
