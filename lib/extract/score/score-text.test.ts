import { describe, expect, it } from 'vitest'
import { codePointLength } from '../../seed/code-points.ts'
import { parseExtraction } from './extraction-output.ts'
import { goldShape } from './gold-file.ts'
import type { ScoreLists } from './score-lists.ts'
import { scoreText } from './score-text.ts'
import { ratesOf } from './tally.ts'

const TEXT =
  '🌾 Thu ngân sách\n\nSáng 12/5, UBND tỉnh họp theo Quyết định số 1976/QĐ-UBND. Năm 2024, thu ngân sách ước đạt 1.640 tỷ đồng. ' +
  'Quý I/2025, GRDP tăng 6,07%, xếp thứ 4/14.'

const LISTS: ScoreLists = {
  areas: new Set(['son-la']),
  indicators: new Map([
    ['budget-revenue', new Set(['_T'])],
    ['grdp-growth', new Set(['_T'])],
  ]),
  units: new Set(['VND', 'PERCENT', 'RANK']),
}

const GOLD = goldShape.parse({
  article: { title: 'Thu ngân sách', publisher: null, publishedDate: '2025-05-12~', provinces: ['son-la'] },
  observations: [
    {
      ...{ indicator: 'budget-revenue', measure: 'value', area: 'son-la', timePeriod: '2024', obsStatus: 'E' },
      ...{ value: 1640, unit: 'VND', unitMult: 9, exact: '1.640 tỷ đồng' },
    },
    {
      ...{ indicator: 'grdp-growth', measure: 'growth_yoy', area: 'son-la', timePeriod: '2025-Q1' },
      ...{ value: 6.07, unit: 'PERCENT', exact: '6,07%' },
    },
    {
      ...{ indicator: 'grdp-growth', measure: 'rank', area: 'son-la', timePeriod: '2025-Q1', optional: true },
      ...{ value: 4, unit: 'RANK', rankOf: 14, exact: '4/14' },
    },
  ],
  events: [{ date: '2025-05-12', status: 'happened', about: ['họp'], areas: ['son-la'], exact: 'Sáng 12/5' }],
  traps: [{ exact: 'số 1976/QĐ-UBND', why: 'number of a document' }],
})

function quote(exact: string, mark?: string) {
  const start = codePointLength(TEXT.slice(0, TEXT.indexOf(exact)))
  const marked =
    mark === undefined ? [] : [{ kind: 'number', start: exact.indexOf(mark), end: exact.indexOf(mark) + mark.length }]
  return [{ exact, start, end: start + codePointLength(exact), marks: marked }]
}

const REVENUE = {
  ...{
    province: 'son-la',
    indicator: 'budget-revenue',
    measure: 'value',
    scenario: 'ACTUAL',
    obsStatus: 'E',
    timePeriod: '2024',
  },
  ...{ value: 1.64, unit: 'VND', unitMult: 12, qualifier: 'EQ', evidence: quote('thu ngân sách ước đạt 1.640 tỷ đồng') },
}
const GROWTH = {
  ...{ ...REVENUE, indicator: 'grdp-growth', measure: 'growth_yoy', obsStatus: 'A', timePeriod: '2025-01-01/P3M' },
  ...{ value: 6.07, unit: 'PERCENT', unitMult: 0, evidence: quote('GRDP tăng 6,07%') },
}
const MEETING = {
  ...{ title: { vi: 'UBND tỉnh họp' }, status: 'happened', date: { edtf: '2025-05-12' }, provinces: ['son-la'] },
  evidence: quote('Sáng 12/5, UBND tỉnh họp'),
}
const ARTICLE = { title: 'Thu ngân sách', publisher: 'Báo Nào Đó', publishedDate: '2025-05-12', provinces: ['son-la'] }

function score(observations: readonly unknown[], events: readonly unknown[] = [MEETING]) {
  return scoreText(TEXT, GOLD, parseExtraction({ article: ARTICLE, observations, events }), LISTS)
}

describe('scoring one text', () => {
  it('gives one everywhere to an extraction that has everything', () => {
    const { observations, events, quotes, article, trapsTaken } = score([REVENUE, GROWTH])
    for (const how of ['loose', 'strict'] as const) {
      expect(ratesOf(observations.tally, how)).toEqual({ precision: 1, recall: 1, f1: 1 })
      expect(ratesOf(events.tally, how)).toEqual({ precision: 1, recall: 1, f1: 1 })
    }
    expect([quotes.inexact, article, trapsTaken]).toEqual([[], [], []])
  })

  it('reads a value in any power of ten and a period in any notation', () => {
    expect(score([{ ...REVENUE, value: 1640, unitMult: 9 }]).observations.tally.matched).toBe(1)
    expect(score([{ ...GROWTH, timePeriod: '2025-Q1' }]).observations.tally.matched).toBe(1)
  })

  it('counts a figure with the wrong period as one missed and one wrong, and says why', () => {
    const { tally, missed, wrong } = score([{ ...REVENUE, timePeriod: '2025' }, GROWTH]).observations
    expect(tally).toEqual({ expected: 2, matched: 1, strict: 1, wrong: 1 })
    expect(ratesOf(tally)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
    expect(missed.map(({ why }) => why)).toEqual(['timePeriod 2025 instead of 2024'])
    expect(wrong.map(({ why }) => why)).toEqual(['timePeriod 2025 instead of 2024'])
  })

  it.each([
    ['indicator', { indicator: 'grdp-growth' }],
    ['measure', { measure: 'share' }],
    ['value', { value: 1.65 }],
    ['unit', { unit: 'PERCENT' }],
    ['upper end', { valueHigh: 2 }],
    ['period that is no SDMX', { timePeriod: 'năm ngoái' }],
    ['province', { province: null }],
    ['place of the quote', { evidence: quote('GRDP tăng') }],
  ])('matches no figure with another %s', (_, change) => {
    expect(score([{ ...REVENUE, ...change }]).observations.tally).toMatchObject({ matched: 0, wrong: 1 })
  })

  it.each([
    ['scenario', { scenario: 'PLAN' }],
    ['status', { obsStatus: 'A' }],
    ['qualifier', { qualifier: 'GT' }],
    ['breakdown', { breakdown: 'import-export' }],
  ])('matches a figure with another %s, but not strictly', (_, change) => {
    expect(score([{ ...REVENUE, ...change }]).observations.tally).toMatchObject({ matched: 1, strict: 0, wrong: 0 })
  })

  it('counts a figure that is told twice once', () => {
    const again = { ...REVENUE, obsStatus: 'A', evidence: quote('đạt 1.640 tỷ') }
    expect(score([again, REVENUE, GROWTH]).observations.tally).toEqual({ expected: 2, matched: 2, strict: 2, wrong: 0 })
  })

  it('neither asks for an optional figure nor holds it against anyone', () => {
    const rank = { ...GROWTH, measure: 'rank', value: 4, unit: 'RANK', rankOf: { of: 14 }, evidence: quote('thứ 4/14') }
    expect(score([REVENUE, GROWTH, rank]).observations.tally).toEqual({ expected: 2, matched: 2, strict: 2, wrong: 0 })
  })

  it('does not judge an indicator or an area that no list knows', () => {
    const outside = [
      { ...REVENUE, indicator: 'tea-area' },
      { ...REVENUE, province: 'huyện Mộc Châu' },
    ]
    expect(score(outside).observations.tally.wrong).toBe(0)
  })

  it('finds no quote exact whose offsets count UTF-16 units', () => {
    const evidence = quote('1.640 tỷ đồng').map((one) => ({ ...one, start: one.start + 1, end: one.end + 1 }))
    const { quotes, observations } = score([{ ...REVENUE, evidence }], [])
    expect(quotes).toMatchObject({ all: 1, inexact: evidence })
    expect(observations.tally.matched).toBe(1)
  })

  it('sees a trap that was taken for a number or a date, by its marks or by what it says', () => {
    const words = 'Quyết định số 1976/QĐ-UBND'
    const marked = { ...REVENUE, value: 5, evidence: quote(words, '1976') }
    const unmarked = { ...MEETING, date: { edtf: '1976' }, evidence: quote(words) }
    const innocent = { ...REVENUE, value: 5, evidence: quote(words) }
    expect(score([marked]).trapsTaken).toHaveLength(1)
    expect(score([], [unmarked]).trapsTaken).toHaveLength(1)
    expect(score([innocent]).trapsTaken).toEqual([])
  })

  it('matches an event by date and place, strictly only with its status, its area and its words', () => {
    expect(score([], [{ ...MEETING, date: { edtf: '2024-05-12' } }]).events.tally).toMatchObject({ matched: 0, wrong: 1 })
    for (const change of [{ status: 'planned' }, { provinces: [] }]) {
      expect(score([], [{ ...MEETING, ...change }]).events.tally).toMatchObject({ matched: 1, strict: 0, wrong: 0 })
    }
    const silent = { ...MEETING, title: { vi: 'Sự kiện' }, evidence: quote('Sáng 12/5') }
    expect(score([], [silent]).events.tally).toMatchObject({ matched: 1, strict: 0 })
  })

  it('counts a second event on the same words as wrong unless it is the same one', () => {
    expect(score([], [MEETING, MEETING]).events.tally.wrong).toBe(0)
    expect(score([], [MEETING, { ...MEETING, title: { vi: 'Ký quyết định' } }]).events.tally.wrong).toBe(1)
  })

  it('takes any of the readings that are as right', () => {
    const [figure] = GOLD.observations
    if (!figure) throw new Error('no figure')
    const gold = {
      ...GOLD,
      observations: [{ ...figure, or: [{ measure: 'share' as const, value: 5, unitMult: 0 }] }],
      events: [],
    }
    const extraction = parseExtraction({
      ...{ article: ARTICLE, events: [] },
      observations: [{ ...REVENUE, measure: 'share', value: 5, unitMult: 0 }],
    })
    expect(scoreText(TEXT, gold, extraction, LISTS).observations.tally).toMatchObject({ matched: 1, strict: 1 })
  })

  it('names what is wrong with the article', () => {
    const extraction = parseExtraction({ article: {}, observations: [], events: [] })
    expect(scoreText(TEXT, GOLD, extraction, LISTS).article).toEqual([
      'title "null" instead of "Thu ngân sách"',
      'published null instead of 2025-05-12',
      'provinces without son-la',
    ])
  })
})

describe('what the extractor printed', () => {
  it('is read with the facts of teasers', () => {
    const teasers = [{ article: {}, observations: [GROWTH], events: [] }]
    const { observations } = parseExtraction({ article: ARTICLE, observations: [REVENUE], events: [], teasers })
    expect(observations.map(({ indicator }) => indicator)).toEqual(['budget-revenue', 'grdp-growth'])
  })

  it('is refused with the path of what is not as promised', () => {
    const odd = { article: ARTICLE, observations: [{ ...REVENUE, value: '1.640' }], events: [] }
    expect(() => parseExtraction(odd)).toThrow('observations.0.value')
  })
})
