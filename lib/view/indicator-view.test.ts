import { expect, test } from 'vitest'
import { factCounts } from '../facts/fact-counts.ts'
import { newestFigure, newestFigures } from '../facts/newest-figure.ts'
import { seriesTotals } from '../facts/series-totals.ts'
import { indicatorIndex, indicatorView } from './indicator-view.ts'
import { AREAS, both, figure, INDICATORS, money } from './test-facts.ts'
import { pageIn, placeAt } from './test-page.ts'

const DERIVED = { formula: 'a', inputs: {}, why: both('') }

test('the index names every indicator with figures once, and the rest apart', () => {
  const observations = [figure({ id: 'o_1' }), figure({ id: 'o_2', period: '2024-Q1' }), money({ id: 'o_3' })]
  const counts = factCounts({ observations, events: [] })
  const { groups, count, without } = indicatorIndex(
    INDICATORS,
    newestFigures(observations),
    counts,
    pageIn(),
    placeAt('/indicators'),
  )
  expect(count).toBe(2)
  expect(groups.flatMap(({ indicators }) => indicators.map(({ name, figures, newest }) => [name, figures, newest.id]))).toEqual([
    ['Tăng trưởng GRDP', 2, 'o_2'],
    ['Thu ngân sách', 1, 'o_3'],
  ])
  expect(without.map(({ name }) => name)).toEqual(['Khách du lịch', 'Trường học', 'Tỷ lệ hộ nghèo'])
})

test('the newest figure is a stated level before a later plan, rank or derived one', () => {
  const level = money({ id: 'o_level', period: '2023' })
  const later = [
    money({ id: 'o_plan', period: '2025', scenario: 'PLAN' }),
    money({ id: 'o_share', period: '2024', measure: 'pct_of_plan' }),
    money({ id: 'o_derived', period: '2024', derivedFrom: DERIVED }),
  ]
  expect(newestFigure([...later, level])?.id).toBe('o_level')
  expect(newestFigure(later)?.id).toBe('o_share')
  expect(newestFigure([])).toBeUndefined()
})

const view = (figures: ReturnType<typeof money>[], all = figures, state = {}) => {
  const [, budget] = INDICATORS
  if (!budget) throw new Error('no second indicator among those of the tests')
  const counts = factCounts({ observations: all, events: [] })
  return indicatorView(
    budget,
    figures,
    seriesTotals(figures),
    counts,
    AREAS,
    pageIn(),
    placeAt('/indicators/budget-revenue', state),
  )
}

test('the subtitle counts what the press states apart from what was worked out, and names the years', () => {
  const shown = view([money({ id: 'o_1', period: '2023' }), money({ id: 'o_2', period: '2004', derivedFrom: DERIVED })])
  expect(shown.subtitle).toBe('Điện Biên, tỷ đồng. 1 số liệu trên báo và 1 số suy ra, 2004–2023.')
  expect(view([money({ id: 'o_1' })]).subtitle).toBe('Điện Biên, tỷ đồng. 1 số liệu trên báo, 2023.')
})

test('figures stand newest first', () => {
  expect(view([money({ id: 'o_1', period: '2015' }), money({ id: 'o_2', period: '2023' })]).rows.map(({ id }) => id)).toEqual([
    'o_2',
    'o_1',
  ])
})

test('a predecessor is not offered beside the province that it led to', () => {
  const all = [
    money({ id: 'o_1' }),
    money({ id: 'o_2', area: 'lai-chau@1909', period: '1985' }),
    money({ id: 'o_3', area: 'lao-cai@2025' }),
  ]
  expect(view(all).provinces.map(({ name, figures, href }) => [name, figures, href])).toEqual([
    ['Điện Biên', 2, '/indicators/budget-revenue?province=dien-bien'],
    ['Lào Cai', 1, '/indicators/budget-revenue?province=lao-cai'],
  ])
})
