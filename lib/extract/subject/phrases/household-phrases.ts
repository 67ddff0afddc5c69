import type { IndicatorPhrases } from './indicator-phrases.ts'

const WHO = ['tỷ lệ hộ', 'tỷ lệ hộ dân', 'tỷ lệ số hộ', 'số hộ', 'số hộ dân', 'hộ', 'hộ dân', 'tỷ lệ hộ gia đình']
const USES = ['dùng', 'sử dụng', 'được dùng', 'được sử dụng', 'có']
const POWER = ['điện', 'điện lưới', 'điện lưới quốc gia', 'lưới điện quốc gia', 'điện sinh hoạt']

const RURAL = ['dân cư nông thôn', 'dân số nông thôn', 'dân nông thôn', 'hộ dân nông thôn', 'người dân nông thôn', 'hộ nông thôn']
const DRINKS = ['dùng', 'sử dụng', 'được dùng', 'được sử dụng', 'có', 'được cấp']
const WATER = ['nước hợp vệ sinh', 'nước sinh hoạt hợp vệ sinh', 'nước sạch hợp vệ sinh']

const INSURED = ['dân số', 'người dân', 'dân']
const JOINS = ['tham gia', 'có', 'có thẻ']
const INSURANCE = ['BHYT', 'bảo hiểm y tế']

/** "số hộ dùng điện lưới", "dân cư nông thôn được sử dụng nước hợp vệ sinh", "người dân tham gia BHYT": who, does, what. */
export const HOUSEHOLD_PHRASES: IndicatorPhrases = [
  ['electrified-households', '_T', combined([''], WHO, USES, POWER)],
  ['rural-clean-water', '_T', combined(['', 'tỷ lệ '], RURAL, DRINKS, WATER)],
  [
    'health-insurance-coverage',
    '_T',
    [
      ...combined(['', 'tỷ lệ '], INSURED, JOINS, INSURANCE),
      ...INSURANCE.flatMap((name) => [`tham gia ${name}`, `${name} bao phủ`, `bao phủ ${name}`, `tỷ lệ tham gia ${name}`]),
    ],
  ],
]

function combined(leads: readonly string[], ...parts: readonly (readonly string[])[]): readonly string[] {
  const rest = parts.reduce<readonly string[]>(
    (all, part) => all.flatMap((start) => part.map((word) => `${start} ${word}`.trim())),
    [''],
  )
  return leads.flatMap((lead) => rest.map((phrase) => `${lead}${phrase}`))
}
