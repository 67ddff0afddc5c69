import { describe, expect, it } from 'vitest'
import { extractText, figureLines } from './extract-fixture.ts'

describe('an article on a district', () => {
  it('tells of the province only where it says so', () => {
    const found = extractText(
      'Mộc Châu khép lại một năm được mùa\n\nBản tin Sông Mã, 05/01/2025 08:00\n\nHuyện Mộc Châu là đầu tàu của tỉnh Sơn La.\n\nNăm 2024, thu ngân sách đạt 345 tỷ đồng. Năm 2024, Sơn La đón 4,5 triệu lượt khách.\n',
    )
    expect(figureLines(found)).toEqual(['tourist-arrivals value 2024 4.5 PERSON_TRIPSe6'])
  })
})
