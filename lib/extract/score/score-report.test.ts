import { describe, expect, it } from 'vitest'
import { parseExtraction } from './extraction-output.ts'
import { goldShape } from './gold-file.ts'
import type { ScoreLists } from './score-lists.ts'
import { errorLines, halfSummaries, scoreTable } from './score-report.ts'
import { scoreText } from './score-text.ts'

const TEXT = 'IIP tháng 10 tăng 5%, tháng 9 giảm 2%. Ngày 22/10, tỉnh họp.'
const LISTS: ScoreLists = {
  areas: new Set(['son-la']),
  indicators: new Map([['iip', new Set(['_T'])]]),
  units: new Set(['PERCENT']),
}
const GROWTH = { indicator: 'iip', measure: 'growth_yoy', unit: 'PERCENT' }

const GOLD = goldShape.parse({
  article: { title: 'IIP', publisher: null, publishedDate: null, provinces: ['son-la'] },
  observations: [
    { ...GROWTH, area: 'son-la', timePeriod: '2024-10', value: 5, exact: 'tăng 5%' },
    { ...GROWTH, area: 'son-la', timePeriod: '2024-09', value: -2, exact: 'giảm 2%' },
  ],
  events: [{ date: '2024-10-22', status: 'happened', about: ['họp'], areas: ['son-la'], exact: 'Ngày 22/10' }],
  traps: [],
})

const found = { ...GROWTH, province: 'son-la', scenario: 'ACTUAL', obsStatus: 'E', unitMult: 0, qualifier: 'EQ' }
const page = {
  half: 'dev',
  name: '01-iip',
  score: scoreText(
    TEXT,
    GOLD,
    parseExtraction({
      article: { title: 'IIP', provinces: ['son-la'] },
      observations: [
        { ...found, timePeriod: '2024-10', value: 5, evidence: [{ exact: 'tháng 10 tăng 5%', start: 4, end: 20 }] },
        { ...found, timePeriod: '2024-09', value: 2, evidence: [{ exact: 'giảm 2%', start: 30, end: 36 }] },
      ],
      events: [],
    }),
    LISTS,
  ),
}

describe('the report', () => {
  it('has a row for each page and one for each half, in columns', () => {
    const lines = scoreTable([page]).split('\n')
    expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(['', 'dev/01-iip', 'dev: all 1'])
    expect(lines[2]).toMatch(
      /1\/2 \+1\s+0\.500\s+0\.500\s+0\.500\s+0\.000\s+0\/1 \+0\s+–\s+0\.000\s+0\.000\s+0\.000\s+0\s+1\/2\s+0$/,
    )
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1)
  })

  it('says what was missed, what was wrong and what was nearly right, with the reason', () => {
    expect(errorLines([page])).toEqual([
      'dev/01-iip',
      '  missed son-la.iip._T.growth_yoy.ACTUAL.2024-09 -2 PERCENT (value 2 PERCENT instead of -2 PERCENT)',
      '  wrong  son-la.iip._T.growth_yoy.ACTUAL.2024-09 2 PERCENT “giảm 2%” (value 2 PERCENT instead of -2 PERCENT)',
      '  loose  son-la.iip._T.growth_yoy.ACTUAL.2024-10 5 PERCENT: obsStatus E instead of A',
      '  missed 2024-10-22 happened họp “Ngày 22/10” (nothing there)',
      '  quote  30–36 is not "giảm 2%"',
    ])
  })

  it('sums each half up for machines', () => {
    expect(halfSummaries([page])).toEqual([
      {
        half: 'dev',
        texts: 1,
        observations: {
          ...{ expected: 2, matched: 1, strict: 0, wrong: 1 },
          loose: { precision: 0.5, recall: 0.5, f1: 0.5 },
          strictly: { precision: 0, recall: 0, f1: 0 },
        },
        events: {
          ...{ expected: 1, matched: 0, strict: 0, wrong: 0 },
          loose: { precision: null, recall: 0, f1: 0 },
          strictly: { precision: null, recall: 0, f1: 0 },
        },
        trapsTaken: 0,
        quotes: { all: 2, exact: 1 },
      },
    ])
  })
})
