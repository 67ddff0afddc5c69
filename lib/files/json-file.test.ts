import { describe, expect, test } from 'vitest'
import { jsonFile } from './json-file.ts'
import { sha256 } from './sha256.ts'
import { sourceIn } from './test-source.ts'

describe('facts as JSON', () => {
  const file = JSON.parse(jsonFile(sourceIn('en', {}, 'json', { province: ['dien-bien'], asOf: '2026-11-20' })))

  test('tell what the file is: state, pinned addresses, day of record, whose the quotations are', () => {
    expect(file.meta).toMatchObject({
      title: 'Overview, Điện Biên',
      page: 'https://cotmoc.example/en?province=dien-bien&asOf=2026-11-20',
      file: 'https://cotmoc.example/en/data/index.json?province=dien-bien&asOf=2026-11-20',
      generated: '2026-11-22',
      asOf: '2026-11-20',
      query: 'province=dien-bien&asOf=2026-11-20',
      observations: 4,
      events: 2,
    })
    expect(file.meta.notes.join(' ')).toContain('Quotations belong to the newspapers')
  })

  test('have the shapes of the API, and what proves them', () => {
    expect(file.observations[0]).toMatchObject({
      id: 'o_000001',
      province: 'dien-bien',
      timePeriod: '2024-Q1',
      value: 6.07,
      asWritten: '6.07%',
      status: 'estimated',
      page: 'https://cotmoc.example/en/f/o_000001',
      quoteSha256: [sha256('Tăng trưởng GRDP ước đạt 6,07%')],
    })
    expect(file.observations[3]).toMatchObject({ status: 'derived', evidence: [], derivedFrom: { formula: 'a + b' } })
    expect(file.events[1]).toMatchObject({ id: 'e_000002', status: 'planned', date: { edtf: '2027-33' } })
    expect(file.articles).toMatchObject([{ slug: 'a', sha256: '0'.repeat(64) }])
  })
})
