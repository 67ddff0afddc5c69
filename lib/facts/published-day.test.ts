import { expect, test } from 'vitest'
import { parseEdtf } from '../time/edtf.ts'
import { both, figure } from '../view/test-facts.ts'
import { publishedDay } from './published-day.ts'

const articles = new Map([
  ['a', { published: parseEdtf('2024-03-28~') }],
  ['b', { published: parseEdtf('2024-06-28') }],
])
const [early, late] = [figure({ id: 'o_a' }), figure({ id: 'o_b', articles: ['b'] })]
const derived = figure({
  id: 'o_c',
  articles: [],
  derivedFrom: { formula: 'a / b', inputs: { a: 'o_a', b: 'o_b' }, why: both('') },
})
const known = { articles, facts: new Map([early, late, derived].map((one) => [one.id, one])) }

test('a fact was published with the first article that states it', () => {
  expect(publishedDay(figure({ id: 'o_x', articles: ['b', 'a'] }), known)).toBe('2024-03-28')
})

test('a derived figure could be known with the last of its inputs', () => {
  expect(publishedDay(derived, known)).toBe('2024-06-28')
})

test('a fact of no known article has no day', () => {
  expect(publishedDay(figure({ id: 'o_x', articles: ['c'] }), known)).toBeNull()
})
