import { expect, test } from 'vitest'
import { newestOfPanels } from './panel-newest.ts'
import { figure, figureMark, panel, stretch } from './test-facts.ts'

const mark = (id: string, year: string, status: 'actual' | 'planned' | 'derived' = 'actual') =>
  figureMark({ id, span: stretch(year), status })
const figures = ['o_old000', 'o_new000', 'o_plan00', 'o_sum000'].map((id) => figure({ id }))
const newest = (...marks: ReturnType<typeof mark>[]) => newestOfPanels([panel(marks)], figures).map((one) => one.figure.id)

test('the newest figure of a panel is the latest that was stated, whatever the plans and sums after it', () => {
  expect(newest(mark('o_old000', '2019'), mark('o_new000', '2023'), mark('o_plan00', '2025', 'planned'))).toEqual(['o_new000'])
})

test('a panel of nothing but plans and sums shows the first of them', () => {
  expect(newest(mark('o_sum000', '2020', 'derived'), mark('o_plan00', '2025', 'planned'))).toEqual(['o_sum000'])
})

test('a panel whose figures are not at hand is left out', () => {
  expect(newest(mark('o_gone00', '2023'))).toEqual([])
})
