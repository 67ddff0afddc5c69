import { expect, test } from 'vitest'
import { parseEdtf } from '../time/edtf.ts'
import { lifeLine } from './life-line.ts'
import { ARTICLES, money } from './test-facts.ts'
import { pageIn } from './test-page.ts'

const context = pageIn(
  'vi',
  ARTICLES.map((article) => (article.slug === 'b' ? { ...article, published: parseEdtf('2025-02-01') } : article)),
)
const plan = money({ id: 'o_plan', scenario: 'PLAN', value: 1500 })
const target = money({ id: 'o_target', scenario: 'TARGET' })
const forecast = money({ id: 'o_fore', scenario: 'FORECAST' })
const estimate = money({ id: 'o_est', obsStatus: 'E' })
const again = money({ id: 'o_est2', obsStatus: 'E', articles: ['b'] })
const preliminary = money({ id: 'o_prov', obsStatus: 'P' })
const final = money({ id: 'o_final', articles: ['b'] })
const ALL = [final, again, preliminary, estimate, forecast, target, plan]
const line = (of = final, figures = ALL) => lifeLine(of, figures, new Map(), context, null)

test('a life goes from plan to outcome, and within a station by the day of publication', () => {
  expect(line().map(({ row }) => row.id)).toEqual(['o_plan', 'o_target', 'o_fore', 'o_est', 'o_est2', 'o_prov', 'o_final'])
  expect(line().map(({ stage }) => stage)).toEqual(['plan', 'target', 'forecast', 'estimate', 'estimate', 'preliminary', 'final'])
})

test('each station tells its word and its day, and the one that was opened is marked', () => {
  expect(line(plan, [plan, final]).map(({ word, published, current }) => [word, published, current])).toEqual([
    ['kế hoạch', '28/6/2024', true],
    ['thực hiện', '1/2/2025', false],
  ])
})

test('what has another key is another life, and one station alone is none', () => {
  const others = [
    money({ id: 'o_1', period: '2024' }),
    money({ id: 'o_2', breakdown: 'domestic' }),
    money({ id: 'o_3', measure: 'pct_of_plan' }),
    money({ id: 'o_4', area: 'lao-cai@2025' }),
  ].map((other) => ({ ...other, scenario: 'PLAN' as const }))
  expect(line(final, [final, ...others])).toEqual([])
  expect(line(estimate, [estimate, again])).toEqual([])
})
