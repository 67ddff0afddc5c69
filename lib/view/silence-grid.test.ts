import { expect, test } from 'vitest'
import type { Observation } from '../facts/observation.ts'
import { ARTICLES, figure, money } from './test-facts.ts'
import { pageIn, placeAt } from './test-page.ts'
import { gridOfFacts } from './test-silence.ts'

const articles = ARTICLES.map((article) => ({
  ...article,
  areas: article.slug === 'a' ? ['dien-bien@2004', 'lai-chau@1909'] : [],
}))
const FIGURES = [figure({ id: 'o_g', period: '2023' }), money({ id: 'o_q', period: '2024-Q1', obsStatus: 'E' })]
const grid = (
  state: Parameters<typeof placeAt>[1] = {},
  given: { readonly observations?: readonly Observation[]; readonly time?: { start: string; end: string } } = {},
) => gridOfFacts({ observations: FIGURES, events: [], articles, time: null, ...given }, pageIn(), placeAt('/silence', state))
const words = (shown: ReturnType<typeof grid>) =>
  shown.tables.flatMap(({ groups }) =>
    groups.flatMap(({ rows }) => rows.map((row) => [row.indicator, ...row.cells.map(({ word }) => word)])),
  )

test('by default the last ten years of the provinces that articles are about, old units under the one they led to', () => {
  expect(grid().years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  expect(grid().tables.map(({ slug }) => slug)).toEqual(['dien-bien'])
})

test('a cell says what is known: stated, estimated, read without a word, or not read', () => {
  expect(words(grid({}, { time: { start: '2022-01-01', end: '2024-12-31' } }))).toEqual([
    ['grdp-growth', 'chưa đọc', 'đã nêu', '1 bài không nêu'],
    ['budget-revenue', 'chưa đọc', '1 bài không nêu', 'ước'],
  ])
})

test('a cell leads to its figure, to the figures of its year, or to the articles read, which stand on the page', () => {
  const more = [...FIGURES, figure({ id: 'o_h', period: '2023-Q1' })]
  const shown = grid({}, { observations: more, time: { start: '2022-01-01', end: '2024-12-31' } })
  const [growth, budget] = shown.tables[0]?.groups.flatMap(({ rows }) => rows) ?? []
  expect(growth?.cells.map(({ href }) => href)).toEqual([
    null,
    '/indicators/grdp-growth?province=dien-bien&time=2023',
    '#read-dien-bien-2024',
  ])
  expect(budget?.cells.map(({ href }) => href)).toEqual([null, '#read-dien-bien-2023', '/f/o_q'])
  expect(shown.tables[0]?.read.map(({ id, articles: read }) => [id, read.length])).toEqual([
    ['read-dien-bien-2023', 1],
    ['read-dien-bien-2024', 1],
  ])
})

test('chosen indicators are shown though nothing is said of them, and at most twenty years', () => {
  expect(words(grid({ indicator: ['schools'] }, { time: { start: '2024-01-01', end: '2024-12-31' } }))).toEqual([
    ['schools', '1 bài không nêu'],
  ])
  const long = grid({ topic: ['history'] }, { time: { start: '1909-01-01', end: '2024-12-31' } })
  expect([long.years.length, long.years[0], long.cut, long.tables[0]?.groups]).toEqual([20, 2005, true, []])
  expect(grid({}, { time: { start: '2005-01-01', end: '2024-12-31' } }).cut).toBe(false)
})

test('a cell can be heard alone', () => {
  const cell = grid().tables[0]?.groups[0]?.rows[0]?.cells.find(({ year }) => year === 2024)
  expect(cell?.spoken).toBe('Tăng trưởng GRDP, 2024: đã đọc 1 bài, không bài nào nêu')
})
