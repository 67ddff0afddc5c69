import type { IndicatorPhrases } from './indicator-phrases.ts'

/** How the press says the indicators of the topic “trade”. */
export const TRADE_PHRASES: IndicatorPhrases = [
  [
    'exports',
    '_T',
    [
      'xuất khẩu hàng hóa',
      'xuất khẩu',
      'kim ngạch xuất khẩu hàng hóa',
      'tổng giá trị xuất khẩu',
      'tổng trị giá xuất khẩu',
      'trị giá xuất khẩu',
      'tổng kim ngạch xuất khẩu hàng hóa',
      'kim ngạch hàng hóa xuất khẩu',
    ],
  ],
  [
    'imports',
    '_T',
    [
      'nhập khẩu hàng hóa',
      'nhập khẩu',
      'kim ngạch nhập khẩu hàng hóa',
      'tổng kim ngạch nhập khẩu',
      'tổng giá trị nhập khẩu',
      'trị giá nhập khẩu',
    ],
  ],
  [
    'retail-sales',
    '_T',
    [
      'tổng mức bán lẻ',
      'doanh thu bán lẻ hàng hóa và dịch vụ',
      'tổng mức bán lẻ hàng hóa và dịch vụ',
      'tổng mức bán lẻ hàng hóa dịch vụ',
      'tổng mức bán lẻ hàng hóa doanh thu dịch vụ',
      'tổng mức bán lẻ hàng hóa doanh thu dịch vụ tiêu dùng',
      'tổng mức hàng hóa bán lẻ và doanh thu dịch vụ tiêu dùng',
      'bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng',
    ],
  ],
  [
    'border-trade',
    '_T',
    [
      'tổng kim ngạch xuất nhập khẩu hàng hóa qua các cửa khẩu',
      'kim ngạch xuất nhập khẩu hàng hóa qua các cửa khẩu',
      'tổng kim ngạch xuất nhập khẩu qua các cửa khẩu',
      'kim ngạch xuất nhập khẩu qua các cửa khẩu',
      'tổng kim ngạch xuất nhập khẩu hàng hóa qua cửa khẩu',
      'kim ngạch xuất nhập khẩu qua cửa khẩu',
      'kim ngạch xuất nhập khẩu hàng hóa qua cửa khẩu',
      'kim ngạch xuất nhập khẩu qua địa bàn',
      'tổng kim ngạch xuất nhập khẩu qua địa bàn',
      'giá trị hàng hóa xuất nhập khẩu qua cửa khẩu',
      'giá trị xuất nhập khẩu hàng hóa qua cửa khẩu',
      'tổng kim ngạch xuất nhập khẩu các loại hình qua địa bàn',
      'tổng giá trị xuất nhập khẩu qua các cửa khẩu',
      'giá trị xuất nhập khẩu qua các cửa khẩu',
    ],
  ],
  [
    'trade-turnover',
    '_T',
    [
      'kim ngạch xuất nhập khẩu',
      'tổng kim ngạch xuất nhập khẩu hàng hóa',
      'xuất nhập khẩu',
      'tổng giá trị xuất nhập khẩu',
      'tổng kim ngạch XNK',
      'kim ngạch XNK',
    ],
  ],
]
