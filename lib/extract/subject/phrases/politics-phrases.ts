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
  [
    'village-heads-party-members',
    '_T',
    ['trưởng thôn bản là đảng viên', 'trưởng ấp là đảng viên', 'trưởng ấp khóm là đảng viên', 'trưởng khóm ấp là đảng viên'],
  ],
  ['congress-targets', 'completed', ['chỉ tiêu đã hoàn thành', 'chỉ tiêu hoàn thành', 'chỉ tiêu đã đạt']],
  ['congress-targets', 'over-70', ['chỉ tiêu đạt trên 70%', 'chỉ tiêu đạt hơn 70%']],
  [
    'congress-targets',
    'from-50-to-70',
    [
      'chỉ tiêu đạt 50 - 70%',
      'chỉ tiêu đạt từ 50 - 70%',
      'chỉ tiêu đạt từ 50% đến 70%',
      'chỉ tiêu đạt trong khoảng 50 - 70%',
      'chỉ tiêu đạt khoảng 50 - 70%',
    ],
  ],
  ['congress-targets', 'below-50', ['chỉ tiêu đạt dưới 50%', 'chỉ tiêu dưới 50%']],
  ['party-organisations', 'provincial-subordinate', ['đảng bộ trực thuộc']],
  [
    'party-organisations',
    'sub-cell',
    ['chi bộ trực thuộc', 'chi bộ trực thuộc đảng bộ cơ sở', 'chi bộ trực thuộc đảng ủy cơ sở'],
  ],
  ['party-organisations', 'grassroots-committee', ['đảng bộ cơ sở']],
  ['party-organisations', 'grassroots-cell', ['chi bộ cơ sở']],
  [
    'communes-with-military-cell',
    '_T',
    [
      'xã phường thị trấn thành lập chi bộ quân sự',
      'xã phường thị trấn có chi bộ quân sự',
      'xã phường thành lập chi bộ quân sự',
      'xã phường có chi bộ quân sự',
      'xã thành lập chi bộ quân sự',
      'xã có chi bộ quân sự',
    ],
  ],
]
