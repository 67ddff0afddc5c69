import { describe, expect, it } from 'vitest'
import { extractText, figureLines } from './extract-fixture.ts'

const article = (body: string) =>
  extractText(
    `Sơn La và Lai Châu trên đường phát triển\n\nBản tin Sông Mã, 05/01/2025 08:00\n\nTỉnh Sơn La bước vào năm mới với nhiều kỳ vọng.\n\n${body}\n`,
  )

describe('the province that a block means', () => {
  it.each([
    [
      'its first words',
      'Lai Châu: Năm 2024, thu ngân sách đạt 2.100 tỷ đồng.',
      ['lai-chau budget-revenue value 2024 2100 VNDe9'],
    ],
    [
      'where a province of the article is led in',
      'Tại Lai Châu, năm 2024, thu ngân sách đạt 2.100 tỷ đồng. Tỷ lệ che phủ rừng đạt 52%.',
      ['lai-chau budget-revenue value 2024 2100 VNDe9', 'lai-chau forest-cover value 2024 52 PERCENT'],
    ],
    [
      'the sentence before, where none is named',
      'Năm 2024, Lai Châu thu ngân sách đạt 2.100 tỷ đồng. Tỉnh có tỷ lệ che phủ rừng đạt 52%. Tỷ lệ hộ nghèo còn 9,8%.',
      [
        'lai-chau budget-revenue value 2024 2100 VNDe9',
        'lai-chau forest-cover value 2024 52 PERCENT',
        'lai-chau poverty-rate value 2024 9.8 PERCENT',
      ],
    ],
    [
      'the article where another province is only a venue',
      'Tại Hà Nội, năm 2024, tỉnh xúc tiến đầu tư. Thu ngân sách đạt 4.250 tỷ đồng.',
      ['budget-revenue value 2024 4250 VNDe9'],
    ],
    [
      'the line above it that begins with a province of the article',
      'Lai Châu bứt phá\n\nNăm 2024, thu ngân sách của tỉnh đạt 2.100 tỷ đồng.',
      ['lai-chau budget-revenue value 2024 2100 VNDe9'],
    ],
  ])('is that of %s', (_, body, lines) => {
    expect(figureLines(article(body))).toEqual(lines)
  })
})
