import { expect, test } from 'vitest'
import { columnGrid, columnsOf } from '../facts/columns.ts'
import { figureTotals } from '../facts/figure-totals.ts'
import { condensedGroups, drawnGroups, likelyIndicators } from './condensed-groups.ts'
import { figure, INDICATORS, money, stretch } from './test-facts.ts'

const GRID = columnGrid(stretch('2000/2024'), 128)
const YEARS = ['2004', '2010', '2015', '2020', '2023']
const FIGURES = [
  ...YEARS.map((period, index) => figure({ id: `o_g${index}`, period, value: index })),
  ...YEARS.map((period, index) => money({ id: `o_m${index}`, period, value: 100 * index })),
  figure({ id: 'o_poor', period: '2023', indicator: 'poverty-rate', value: 25.68 }),
]
const ALL = columnsOf({ events: [], observations: FIGURES }, GRID)
const TOTALS = figureTotals(ALL)

test('the indicators that most likely get a panel are those that were asked for, else the prominent ones', () => {
  expect(likelyIndicators(INDICATORS, ['poverty-rate'])).toEqual(['poverty-rate'])
  const { shown } = drawnGroups(TOTALS, TOTALS, INDICATORS, [])
  expect(shown.length).toBeGreaterThan(0)
  for (const { indicator } of shown) expect(likelyIndicators(INDICATORS, [])).toContain(indicator.slug)
})

test('what is drawn of a group is the same whether only its columns were read or those of others too, and in whatever order', () => {
  for (const asked of [[], ['budget-revenue'], ['poverty-rate', 'grdp-growth']]) {
    const { shown } = drawnGroups(TOTALS, TOTALS, INDICATORS, asked)
    const drawnIn = (columns: typeof ALL) => condensedGroups(shown, columns, { columns, totals: TOTALS, observations: null })
    const own = ALL.figures.filter(({ indicator }) => shown.some((group) => group.indicator.slug === indicator))
    const [one] = own
    const behind = own.filter(({ indicator }) => indicator !== one?.indicator)
    const before = own.filter(({ indicator }) => indicator === one?.indicator)
    expect(own.length).toBeGreaterThan(0)
    const expected = drawnIn({ ...ALL, figures: own })
    expect(expected.every(({ whole }) => whole.columns.length > 0)).toBe(true)
    expect(drawnIn(ALL)).toEqual(expected)
    expect(drawnIn({ ...ALL, figures: [...behind, ...before] })).toEqual(expected)
  }
})
