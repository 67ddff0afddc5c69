import { describe, expect, it } from 'vitest'
import { extractText, figureLines } from '../extract-fixture.ts'
import { linesOf } from './split-lines.ts'
import { stackedRows } from './stacked-rows.ts'

const TABLE = `Sơn La: Chín tháng

Bản tin Sông Mã, 05/10/2024 08:00

Một số chỉ tiêu chủ yếu 9 tháng năm 2024:

Chỉ tiêu
Đơn vị
9T/2023
Ước 9T/2024
So kế hoạch năm (%)

Thu ngân sách nhà nước trên địa bàn
tỷ đồng
3.214
3.765
88,9

Kim ngạch xuất khẩu
triệu USD
112,4
129,8
-
`

describe('a table with a cell on each line', () => {
  it('is read as rows', () =>
    expect(figureLines(extractText(TABLE))).toEqual([
      'budget-revenue value 2023-01-01/P9M 3214 VNDe9',
      'budget-revenue value 2024-01-01/P9M 3765 VNDe9',
      'budget-revenue pct_of_plan 2024-01-01/P9M 88.9 PERCENT',
      'exports value 2023-01-01/P9M 112.4 USDe6',
      'exports value 2024-01-01/P9M 129.8 USDe6',
    ]))

  it.each([
    ['fewer rows', 'a\nb\nc\n\nThu\n1\n2\n'],
    ['rows of other lengths', 'a\nb\nc\n\nThu\n1\n2\n\nChi\n3\n'],
    ['no numbers', 'a\nb\nc\n\nd\ne\nf\n\ng\nh\ni\n'],
  ])('is not seen in %s', (_, text) => expect(stackedRows(text, linesOf(text)).size).toBe(0))
})
