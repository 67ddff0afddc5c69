import { expect, test } from 'vitest'
import type { Observation } from '../facts/observation.ts'
import { derivationView } from './derivation-view.ts'
import { both, money } from './test-facts.ts'
import { pageIn } from './test-page.ts'

const derived = (id: string, value: number, formula: string, inputs: Readonly<Record<string, string>>) =>
  money({ id, value, articles: [], derivedFrom: { formula, inputs, why: both(`vì ${id}`) } })
const view = (figure: Observation, ...others: readonly Observation[]) =>
  derivationView(figure, new Map([figure, ...others].map((one) => [one.id, one])), pageIn(), null)

const half = derived('o_half', 50, 'a / 2', { a: 'o_base' })
const base = money({ id: 'o_base', value: 100 })

test('a figure that an article states has no tree', () => {
  expect(view(base)).toBeNull()
})

test('the tree goes down to what articles state', () => {
  const tree = view(derived('o_top', 150, 'a + b', { a: 'o_half', b: 'o_base' }), half, base)
  expect(tree?.formula).toBe('50\u00a0tỷ đồng + 100\u00a0tỷ đồng = 150\u00a0tỷ đồng')
  expect(tree?.inputs.map(({ symbol, id, tree: below }) => [symbol, id, below?.formula ?? null])).toEqual([
    ['a', 'o_half', '100\u00a0tỷ đồng ÷ 2 = 50\u00a0tỷ đồng'],
    ['b', 'o_base', null],
  ])
  expect(tree?.inputs[0]?.tree?.inputs.map(({ id }) => id)).toEqual(['o_base'])
})

test('a sum that gives its figure within rounding closes, another is told with what it gives', () => {
  expect(view(half, base)).toMatchObject({ closes: true, check: 'Khớp trong phạm vi làm tròn: công thức cho 50,00.' })
  expect(view(derived('o_bad', 52, 'a / 2', { a: 'o_base' }), base)).toMatchObject({
    closes: false,
    check: 'Không khớp: công thức cho 50,00, lệch quá phạm vi làm tròn.',
  })
})

test('a sum without one of its figures cannot be worked out again, and says so', () => {
  expect(view(half)).toMatchObject({ closes: false, check: expect.stringContaining('Không tính lại được'), inputs: [] })
})

test('figures that were worked out from each other do not make an endless tree', () => {
  const [a, b] = [derived('o_a', 1, 'a', { a: 'o_b' }), derived('o_b', 1, 'a', { a: 'o_a' })]
  expect(view(a, b)?.inputs[0]?.tree?.inputs[0]).toMatchObject({ id: 'o_a', tree: null })
})
