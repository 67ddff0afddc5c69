import { describe, expect, test } from 'vitest'
import { parseSeeds } from './parse-seeds.ts'
import { figure, fixtureDrafts, fixturePages, fixtureTexts, MAIN, OTHER, PAGES, quote, TEASER } from './seed-fixture.ts'
import { verifySeeds } from './verify-seeds.ts'

type Drafts = ReturnType<typeof fixtureDrafts>

/** The mismatches that re-reading finds in the fixture after its drafts were changed. */
function mismatches(change: (drafts: Drafts) => void, kind = 'mismatch') {
  const drafts = fixtureDrafts()
  change(drafts)
  return verifySeeds(parseSeeds(fixtureTexts(drafts)), fixturePages())
    .findings.filter((finding) => finding.kind === kind)
    .map(({ reason }) => reason)
}

/** The mismatches of one figure on a page of its own, published on 5 January 2024. */
function mismatchesOn(text: string, fields: Record<string, unknown>) {
  const draft = {
    ...fixtureDrafts()[OTHER],
    observations: [figure('only', 'Một con số', { priceBasis: '_Z', ...fields })],
    events: [],
  }
  const pages = fixturePages({ '901': text })
  const found = verifySeeds(parseSeeds(fixtureTexts({ [OTHER]: draft }, pages)), pages).findings
  return found.filter(({ kind }) => kind === 'mismatch').map(({ reason }) => reason)
}

function set(entries: readonly Record<string, unknown>[], key: string, fields: Record<string, unknown>) {
  const entry = entries.find((candidate) => candidate.key === key)
  expect(entry).toBeDefined()
  Object.assign(entry ?? {}, fields)
}

describe('verifying the seeds', () => {
  test('what the fixture says agrees with its pages', () => {
    const { agreed, findings } = verifySeeds(parseSeeds(fixtureTexts()), fixturePages())
    expect(agreed).toEqual({ articles: 3, quotes: 10, numbers: 6, times: 9 })
    expect(findings.map(({ kind, file, reason }) => [kind, file, reason])).toEqual([
      ['unsaid', `${MAIN}.json`, 'no quote of "growth-rank-q1" says 2024-01-01–2024-03-31'],
    ])
  })

  test('a page that changed by one letter is found by its hash, in the quote and in what stands before the next', () => {
    const seeds = parseSeeds(fixtureTexts())
    const pages = fixturePages({ ...PAGES, '901': (PAGES['901'] ?? '').replace('1.800', '1.900') })
    const found = verifySeeds(seeds, pages).findings.filter(({ kind }) => kind === 'mismatch')
    expect(found.map(({ reason }) => reason.split(' ')[0])).toEqual(['sha256', 'exact', 'prefix'])
    expect(found.every(({ file }) => file === `${OTHER}.json`)).toBe(true)
  })

  test.each([
    ['value', { value: 1641 }, 'value 1640, the file 1641'],
    ['power of ten', { unitMult: 6 }, 'unitMult 9, the file 6'],
    ['number of decimals', { decimals: 1 }, 'decimals 0, the file 1'],
    ['qualifier', { qualifier: 'GT' }, 'qualifier EQ, the file GT'],
    ['unit', { unit: 'USD' }, 'unit VND, the file USD'],
  ])('another %s than the quote says is a mismatch', (_, fields, said) => {
    const found = mismatches(({ [MAIN]: main }) => {
      main.observations.splice(2, 1)
      main.doubts.length = 0
      set(main.observations, 'revenue-2023', fields)
    })
    expect(found.join()).toContain(said)
    expect(found).toHaveLength(1)
  })

  test('a rank is compared with both sides of the stroke', () => {
    const found = mismatches(({ [MAIN]: main }) =>
      set(main.observations, 'growth-rank-q1', { value: 4, rankOf: { of: 15, among: { vi: 'a', en: 'b' } } }),
    )
    expect(found).toEqual(['"6,07%, xếp thứ 4/14 tỉnh trong vùng" says rankOf 14, the file 15'])
  })

  test('both ends of a range are compared', () => {
    expect(mismatches(({ [OTHER]: other }) => set(other.observations, 'revenue-target-2025', { valueHigh: null }))).toEqual([
      '"phấn đấu năm 2025 đạt từ 2.000 đến 2.100 tỷ đồng" says valueHigh 2100, the file null',
    ])
  })

  test('a period that the quote contradicts is a mismatch', () => {
    expect(mismatches(({ [OTHER]: other }) => set(other.observations, 'revenue-plan-2024', { period: '2025' }))).toEqual([
      '"năm 2024" is not the time of "revenue-plan-2024", 2025-01-01–2025-12-31',
    ])
  })

  test('a date that the quote contradicts is a mismatch in the quote and in the phrase', () => {
    const date = { edtf: '2024-05-08', qualifier: null, phrase: 'Ngày 7/5/2024' }
    expect(mismatches(({ [MAIN]: main }) => set(main.events, 'ceremony', { date }))).toHaveLength(2)
  })

  test('a deadline stored as the day itself is a mismatch', () => {
    const date = { edtf: '2024-04-09', qualifier: null, phrase: null }
    expect(mismatches(({ [OTHER]: other }) => set(other.events, 'bridge', { date }))).toEqual([
      '"trước ngày 10/4/2024" is not the time of "bridge", 2024-04-09',
    ])
  })

  test('a quote that says only part of the period is a mismatch, one that says more leaves it unsaid', () => {
    const part = { edtf: '1960/1975', qualifier: null, phrase: null }
    const more = { edtf: '1964', qualifier: null, phrase: null }
    expect(mismatches(({ [MAIN]: main }) => set(main.events, 'canal', { date: part, areas: ['viet-nam'] }))).toEqual([
      'the quotes of "canal" say only a part of 1960-01-01–1975-12-31',
    ])
    expect(mismatches(({ [MAIN]: main }) => set(main.events, 'canal', { date: more }))).toEqual([])
    expect(mismatches(({ [MAIN]: main }) => set(main.events, 'canal', { date: more }), 'unsaid')).toContain(
      'the quotes of "canal" say a longer time than 1964-01-01–1964-12-31',
    )
  })

  test('"vượt 5%" of a plan is 105% of it', () => {
    const text = 'Số thu vượt gần 5% kế hoạch năm 2023.'
    const evidence = [quote(text, 'number: 5%', 'time: năm 2023')]
    const fields = { measure: 'pct_of_plan', value: 105, unit: 'PERCENT', unitMult: 0, qualifier: 'LT', evidence }
    expect(mismatchesOn(text, fields)).toEqual([])
    expect(mismatchesOn(text, { ...fields, value: 5 })).toHaveLength(1)
  })

  test('"giảm 5%" is a growth of −5, but 5 of what was cut', () => {
    const text = 'Số thu năm 2023 giảm 5%, giảm 148 tổ chức.'
    const growth = {
      measure: 'growth_yoy',
      value: -5,
      unit: 'PERCENT',
      unitMult: 0,
      evidence: [quote(text, 'number: 5%', 'time: năm 2023')],
    }
    const cut = { value: 148, unit: 'COUNT', unitMult: 0, evidence: [quote(text, 'number: 148', 'time: năm 2023')] }
    expect(mismatchesOn(text, growth)).toEqual([])
    expect(mismatchesOn(text, { ...growth, value: 5 })).toHaveLength(1)
    expect(mismatchesOn(text, cut)).toEqual([])
  })

  test('"đến nay" is the day of the article', () => {
    const text = 'Đến nay có 12 xã.'
    const fields = { value: 12, unit: 'COUNT', unitMult: 0, evidence: [quote(text, 'number: 12 xã', 'time: Đến nay')] }
    expect(mismatchesOn(text, { ...fields, period: '2024-01' })).toEqual([])
    expect(mismatchesOn(text, { ...fields, period: '2024-02' })).toEqual([
      '"đến nay" is not the time of "only", 2024-02-01–2024-02-29',
    ])
  })

  test('the years that a plan reaches to may be marked beside its date', () => {
    const reaching = (horizon: unknown) =>
      mismatches(({ [OTHER]: other }) => {
        const date = { edtf: '2024-01-05', qualifier: null, phrase: null }
        set(other.events, 'bridge', { date, horizon, evidence: [quote('phấn đấu năm 2025 đạt', 'time: năm 2025')] })
      })
    expect(reaching({ to: '2025', vision: null })).toEqual([])
    expect(reaching({ to: '2030', vision: '2045' })).toHaveLength(1)
  })

  test('a wrong length of the text and wrong surroundings are mismatches', () => {
    const texts = fixtureTexts()
    const articles = texts.articles.map((file) => ({
      ...file,
      text: file.text.replace(/"textLength": \d+/, '"textLength": 2000').replace(/"suffix": "[^"]/, '"suffix": "✗'),
    }))
    const found = verifySeeds(parseSeeds({ ...texts, articles }), fixturePages()).findings.filter(
      ({ kind }) => kind === 'mismatch',
    )
    expect(found.map(({ reason }) => reason.split(' ')[0])).toEqual([
      'textLength',
      'textLength',
      'textLength',
      'suffix',
      'suffix',
      'suffix',
    ])
  })

  test('a marked time that cannot be read is listed', () => {
    const unread = mismatches(({ [TEASER]: teaser }) => {
      set(teaser.events, 'year-end', {
        evidence: [{ exact: 'hội nghị tổng kết năm đã họp', nth: 1, marks: [{ kind: 'time', exact: 'tổng kết năm' }] }],
      })
    }, 'unread')
    expect(unread).toEqual(['the time "tổng kết năm" of "year-end" cannot be read'])
  })

  test('a marked number that cannot be read is listed', () => {
    const unread = mismatches(({ [MAIN]: main }) => {
      set(main.observations, 'growth-rank-q1', {
        evidence: [{ exact: 'tỉnh trong vùng', nth: 1, marks: [{ kind: 'number', exact: 'trong vùng' }] }],
      })
    }, 'unread')
    expect(unread).toEqual(['no number can be read in the marks of "tỉnh trong vùng"'])
  })

  test('a version that was corrected is not held against its quote, the correction is', () => {
    const correct =
      (value: number) =>
      ({ [OTHER]: other }: Drafts) => {
        const [plan] = other.observations
        const correction = { vi: 'Gõ nhầm', en: 'Typing error' }
        other.observations.push({ ...plan, version: 2, recordedAt: '2026-02-01T00:00:00Z', correction, value })
        Object.assign(plan ?? {}, { value: 1700 })
      }
    expect(mismatches(correct(1800))).toEqual([])
    expect(mismatches(correct(1801))).toHaveLength(1)
  })
})
