import type { IndicatorPhrases } from './indicator-phrases.ts'

/** How the press says the indicators of the topic “environment”. */
export const ENVIRONMENT_PHRASES: IndicatorPhrases = [
  [
    'forest-cover',
    '_T',
    [
      'tỷ lệ che phủ rừng và cây phân tán',
      'tỷ lệ che phủ rừng toàn tỉnh',
      'độ che phủ rừng toàn tỉnh',
      'tỷ lệ độ che phủ rừng',
      'tỷ lệ che phủ của rừng',
      'độ che phủ của rừng',
      'che phủ rừng',
      'rừng che phủ',
      'độ che phủ',
      'tỷ lệ che phủ',
    ],
  ],
  [
    'new-forest-area',
    '_T',
    [
      'trồng rừng mới',
      'trồng mới',
      'rừng trồng mới',
      'diện tích rừng trồng tập trung',
      'trồng rừng tập trung',
      'diện tích trồng rừng mới',
      'trồng rừng',
      'rừng trồng mới tập trung',
      'diện tích rừng trồng mới tập trung',
    ],
  ],
  [
    'solid-waste-collection',
    '_T',
    [
      'tỷ lệ thu gom chất thải rắn sinh hoạt',
      'chất thải rắn sinh hoạt được thu gom',
      'tỷ lệ chất thải rắn sinh hoạt được thu gom',
      'tỷ lệ thu gom xử lý chất thải rắn sinh hoạt',
      'tỷ lệ thu gom xử lý chất thải rắn',
    ],
  ],
  [
    'solid-waste-collection',
    'urban',
    [
      'tỷ lệ thu gom xử lý chất thải rắn sinh hoạt đô thị',
      'tỷ lệ chất thải rắn sinh hoạt đô thị được thu gom',
      'chất thải rắn sinh hoạt đô thị được thu gom',
      'tỷ lệ thu gom chất thải rắn sinh hoạt đô thị',
      'chất thải rắn đô thị được thu gom',
      'tỷ lệ chất thải rắn sinh hoạt ở đô thị được thu gom',
      'tỷ lệ thu gom chất thải rắn đô thị',
      'tỷ lệ thu gom xử lý rác thải đô thị',
    ],
  ],
  [
    'solid-waste-collection',
    'rural',
    [
      'chất thải rắn sinh hoạt nông thôn được thu gom',
      'tỷ lệ thu gom chất thải rắn sinh hoạt nông thôn',
      'tỷ lệ chất thải rắn sinh hoạt nông thôn được thu gom',
    ],
  ],
]
