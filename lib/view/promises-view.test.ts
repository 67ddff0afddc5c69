import { expect, test } from 'vitest'
import { parseEdtf } from '../time/edtf.ts'
import { promisesView } from './promises-view.ts'
import { ARTICLES, both, event, figure, money } from './test-facts.ts'
import { pageIn } from './test-page.ts'

const plan = event({
  id: 'e_plan',
  stated: 'planned',
  kind: 'construction',
  date: '2024-07-01',
  title: both('Dự kiến hoàn thành cầu Thanh Bình'),
})
const done = event({
  id: 'e_done',
  kind: 'opening',
  date: '2024-07-11',
  articles: ['b'],
  title: both('Đưa vào sử dụng cầu Thanh Bình'),
})
const view = promisesView(
  {
    events: [plan, done, event({ id: 'e_quiet', stated: 'planned', date: '2026-11-12', title: both('Hội nghị khác hẳn') })],
    observations: [
      money({ id: 'o_plan', scenario: 'PLAN', value: 1500 }),
      money({ id: 'o_done', value: 1640 }),
      figure({ id: 'o_rate', scenario: 'TARGET', value: 12.5, decimals: 1 }),
      figure({ id: 'o_got', value: 12, decimals: 1 }),
      figure({ id: 'o_next', scenario: 'TARGET', period: '2030' }),
    ],
    doubts: [
      { id: 'd_plan', kind: 'ambiguity', text: both('Kế hoạch của quý hay của năm?'), facts: ['o_plan', 'o_other'] },
      { id: 'd_other', kind: 'ambiguity', text: both('Không liên quan.'), facts: ['o_other'] },
    ],
  },
  pageIn(
    'vi',
    ARTICLES.map((article) => (article.slug === 'b' ? { ...article, published: parseEdtf('2024-07-12') } : article)),
  ),
)

test('promises stand under what became of them, each with its report', () => {
  expect(view.count).toBe(5)
  expect(view.groups.map(({ outcome, rows }) => [outcome, rows.map((row) => [row.plan.id, row.report?.id ?? null])])).toEqual([
    ['kept', [['o_plan', 'o_done']]],
    ['late', [['e_plan', 'e_done']]],
    ['missed', [['o_rate', 'o_got']]],
    ['silent', [['e_quiet', null]]],
    ['pending', [['o_next', null]]],
  ])
})

test('an outcome is said with its measure: days, money, percentage points', () => {
  expect(view.groups.flatMap(({ rows }) => rows.map(({ word }) => word))).toEqual([
    'hơn kế hoạch 140\u00a0tỷ đồng',
    'trễ 10 ngày',
    'kém kế hoạch 0,5 điểm phần trăm',
    'quá hạn 10 ngày, chưa có tin',
    'chưa đến hạn',
  ])
})

test('a doubt about the plan stands beside what came of it, and beside nothing else', () => {
  const rows = view.groups.flatMap((group) => group.rows)
  expect(rows.flatMap(({ plan, doubts }) => doubts.map(({ id }) => [plan.id, id]))).toEqual([['o_plan', 'd_plan']])
})
