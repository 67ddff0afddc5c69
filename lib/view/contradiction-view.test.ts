import { expect, test } from 'vitest'
import type { Doubt } from '../facts/doubt.ts'
import { contradictionView } from './contradiction-view.ts'
import { both, figure, money } from './test-facts.ts'
import { pageIn, quoted } from './test-page.ts'

const said = money({
  id: 'o_said1',
  period: '2005-01-01/P6Y',
  value: 10.7,
  decimals: 1,
  evidence: [quoted('giai đoạn 2005 - 2010 thu đạt [number:10,7 tỷ đồng]')],
})
const base = money({ id: 'o_base1', period: '2015', value: 23.6, evidence: [quoted('thu năm 2015 đạt [number:23,6 tỷ đồng]')] })
const multiple = figure({
  id: 'o_mult1',
  indicator: 'budget-revenue',
  measure: 'multiple',
  unit: 'RATIO',
  period: '2015',
  value: 1.89,
  decimals: 2,
  evidence: [quoted('thu năm 2015 đạt 23,6 tỷ đồng, gấp [number:1,89 lần] so với năm 2010')],
})
const implied = money({
  id: 'o_calc1',
  period: '2010',
  value: 12.5,
  decimals: 1,
  articles: [],
  derivedFrom: { formula: 'a / b', inputs: { a: 'o_base1', b: 'o_mult1' }, why: both('Suy từ số lần.') },
})
const byId = new Map([said, base, multiple, implied].map((one) => [one.id, one]))
const doubt: Doubt = { id: 'd_1', kind: 'contradiction', text: both('Không khớp nhau.'), facts: [said.id, implied.id] }
const view = contradictionView({ a: said, b: implied, doubt }, byId, pageIn(), null)

test('both sides stand with their values, the gap and the reason in words', () => {
  expect(view.sides.map(({ row }) => row.value)).toEqual(['10,7\u00a0tỷ đồng', '12,5\u00a0tỷ đồng'])
  expect(view.gap).toBe('chênh nhau 1,8\u00a0tỷ đồng')
  expect(view.reason).toBe('Không khớp nhau.')
  expect(contradictionView({ a: said, b: implied, doubt: null }, byId, pageIn(), null).reason).toBeNull()
})

test('a side that no article states brings its formula and the sentences of its inputs, none of them twice', () => {
  const [stated, derived] = view.sides
  expect(stated.formula).toBeNull()
  expect(derived.formula).toContain('= 12,5')
  expect(derived.sentences.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual([
    'thu năm 2015 đạt 23,6 tỷ đồng, gấp 1,89 lần so với năm 2010',
  ])
  expect(derived.sentences[0]?.href).toBe('/articles/a?fact=o_mult1')
})

test('what differs between the sentences is marked on both sides', () => {
  const marked = view.sides.map(({ sentences }) =>
    sentences[0]?.pieces.filter(({ differs }) => differs).map(({ text }) => text.trim()),
  )
  expect(marked[0]?.join(' ')).toContain('10,7')
  expect(marked[1]?.join(' ')).toContain('23,6')
})

test('shares lie percentage points apart', () => {
  const [a, b] = [figure({ id: 'o_a', value: 7.1, decimals: 1 }), figure({ id: 'o_b', value: 7.55, decimals: 2 })]
  expect(contradictionView({ a, b, doubt: null }, new Map(), pageIn(), null).gap).toBe('chênh nhau 0,45 điểm phần trăm')
})
