import type { IndicatorPhrases } from './indicator-phrases.ts'

/** How the press says the indicators of the topic “investment”. */
export const INVESTMENT_PHRASES: IndicatorPhrases = [
  [
    'total-investment',
    '_T',
    [
      'tổng vốn đầu tư phát triển',
      'tổng vốn đầu tư thực hiện trên địa bàn',
      'vốn đầu tư thực hiện toàn xã hội trên địa bàn',
      'tổng mức đầu tư toàn xã hội',
      'tổng vốn đầu tư xã hội',
      'huy động vốn đầu tư toàn xã hội đạt',
      'thu hút vốn đầu tư toàn xã hội',
      'vốn đầu tư toàn xã hội thực hiện',
      'tổng vốn đầu tư thực hiện toàn xã hội',
      'vốn đầu tư thực hiện toàn xã hội',
      'tổng vốn đầu tư thực hiện',
      'vốn đầu tư phát triển',
    ],
  ],
  [
    'fdi-capital',
    '_T',
    [
      'dự án FDI',
      'dự án đầu tư trực tiếp nước ngoài',
      'dự án FDI cấp mới',
      'dòng vốn FDI',
      'thu hút FDI',
      'vốn FDI',
      'thu hút đầu tư nước ngoài',
      'thu hút vốn FDI',
      'vốn đầu tư trực tiếp nước ngoài',
      'thu hút vốn đầu tư nước ngoài',
      'thu hút đầu tư trực tiếp nước ngoài',
      'tổng vốn FDI đăng ký',
      'tổng vốn FDI',
      'vốn đầu tư nước ngoài',
      'tổng vốn đầu tư nước ngoài',
      'vốn FDI thu hút',
    ],
  ],
  [
    'total-investment',
    'local-state-budget',
    [
      'vốn đầu tư thực hiện thuộc nguồn vốn ngân sách nhà nước do địa phương quản lý',
      'vốn đầu tư thực hiện từ nguồn ngân sách nhà nước do địa phương quản lý',
      'vốn đầu tư phát triển thuộc nguồn vốn ngân sách nhà nước do địa phương quản lý',
      'vốn đầu tư thực hiện từ nguồn vốn ngân sách nhà nước do địa phương quản lý',
      'vốn đầu tư thuộc ngân sách nhà nước do địa phương quản lý',
    ],
  ],
  ['fdi-capital', 'new', ['vốn FDI đăng ký cấp mới', 'vốn FDI cấp mới']],
]
