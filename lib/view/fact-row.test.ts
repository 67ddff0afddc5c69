import { expect, test } from 'vitest'
import { factRow, groupByYear } from './fact-row.ts'
import { event, figure, money } from './test-facts.ts'
import { pageIn, placeAt, quoted } from './test-page.ts'

const HOME = placeAt('/', { province: ['dien-bien'] })

test('a figure says value, name, period, status, place and source in words', () => {
  const row = factRow(figure({ id: 'o_aaaaaa', value: 6.07, decimals: 2, period: '2024-Q1', obsStatus: 'E' }), pageIn(), HOME)
  expect(row).toMatchObject({
    value: '6,07%',
    name: 'Tăng trưởng GRDP',
    period: 'Quý\u00a0I/2024',
    statusWord: 'ước',
    areas: 'Điện Biên',
    source: 'vtv.vn, 28/6/2024',
    derivation: null,
  })
})

test('a row leads to its page with the fact chosen and all else kept, or to the page of the fact', () => {
  const fact = figure({ id: 'o_aaaaaa' })
  expect(factRow(fact, pageIn(), HOME).href).toBe('/?province=dien-bien&fact=o_aaaaaa')
  expect(factRow(fact, pageIn('en'), null).href).toBe('/en/f/o_aaaaaa')
})

test('a share of plan is never named as if it were the amount', () => {
  const row = factRow(money({ id: 'o_aaaaaa', measure: 'pct_of_plan', unit: 'PERCENT', unitMult: 0 }), pageIn(), HOME)
  expect(row.name).toBe('Thu ngân sách, so với kế hoạch')
})

test('a multiple names what it is a multiple of', () => {
  const comparison = { base: 'PERIOD', period: '2004', verb: 'tăng', ambiguous: true } as const
  const row = factRow(
    money({ id: 'o_aaaaaa', measure: 'multiple', unit: 'RATIO', unitMult: 0, value: 17.4, decimals: 1, comparison }),
    pageIn(),
    HOME,
  )
  expect(row.name).toBe('Thu ngân sách, gấp so với 2004')
})

test.each([
  ['vi', 'PERSON', '5.000'],
  ['vi', 'PERSON_TRIPS', '5.000\u00a0lượt'],
  ['en', 'PERSON_TRIPS', '5,000'],
] as const)('in a line before its name, a count of %s %s does not say twice what is counted', (locale, unit, count) => {
  const row = factRow(figure({ id: 'o_aaaaaa', unit, value: 5000, decimals: 0 }), pageIn(locale), HOME)
  expect(row.count).toBe(count)
  expect(row.value).not.toBe('5.000')
})

test('a part of an indicator is named with the whole', () => {
  const row = factRow(figure({ id: 'o_aaaaaa', indicator: 'schools', breakdown: 'primary', unit: 'COUNT' }), pageIn(), HOME)
  expect(row.name).toBe('Trường học: Tiểu học')
})

test('a figure without a sentence says how it was worked out', () => {
  const derivedFrom = { formula: 'a / b', inputs: {}, why: { vi: '1.640 chia cho 17,4', en: '1,640 by 17.4' } }
  const row = factRow(money({ id: 'o_aaaaaa', articles: [], derivedFrom }), pageIn('en'), HOME)
  expect(row).toMatchObject({ quote: null, derivation: '1,640 by 17.4', statusWord: 'derived' })
})

test('a plan whose day has passed without a report is overdue, in the words of the language', () => {
  const plan = event({ id: 'e_aaaaaa', stated: 'planned', date: '2024-05-07' })
  expect(factRow(plan, pageIn(), HOME)).toMatchObject({ statusWord: 'quá hạn, chưa có tin', value: '', name: 'Sự kiện e_aaaaaa' })
})

test('a unit whose name lives on in another says that it is the former one; one whose name is gone does not', () => {
  expect(factRow(event({ id: 'e_aaaaaa', areas: ['lai-chau@1909'] }), pageIn(), HOME).areas).toBe('Lai Châu (cũ)')
  expect(factRow(event({ id: 'e_aaaaaa', areas: ['lao-cai@1991', 'lao-cai@2025'] }), pageIn(), HOME).areas).toBe(
    'Lào Cai (cũ), Lào Cai',
  )
})

test('the quotation of a row keeps the language it was written in', () => {
  const row = factRow(figure({ id: 'o_aaaaaa', evidence: [quoted('đạt [number:6,07%]')] }), pageIn('en'), HOME)
  expect(row.quote).toEqual({
    language: 'vi',
    pieces: [
      { text: 'đạt ', kind: null },
      { text: '6,07%', kind: 'number' },
    ],
  })
})

test('a fact that names an unknown indicator is refused by name', () => {
  expect(() => factRow(figure({ id: 'o_aaaaaa', indicator: 'happiness' }), pageIn(), HOME)).toThrow('no indicator "happiness"')
})

test('rows stand under the year in which they end, newest first', () => {
  const rows = [
    figure({ id: 'o_old', period: '2005' }),
    figure({ id: 'o_long', period: '2005-01-01/P19Y' }),
    figure({ id: 'o_new', period: '2024-Q1' }),
  ]
  const groups = groupByYear(rows.map((fact) => factRow(fact, pageIn(), HOME)))
  expect(groups.map(({ year, rows: members }) => [year, members.map(({ id }) => id)])).toEqual([
    ['2024', ['o_new']],
    ['2023', ['o_long']],
    ['2005', ['o_old']],
  ])
})
