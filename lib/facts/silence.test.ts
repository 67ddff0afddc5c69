import { expect, test } from 'vitest'
import { parseEdtf } from '../time/edtf.ts'
import { both, event, figure } from '../view/test-facts.ts'
import type { Article } from './article.ts'
import { figureStatus } from './figure-status.ts'
import type { Observation } from './observation.ts'
import { articlesRead, figuresIn, knowledgeOf } from './silence.ts'

const article = (slug: string, areas: readonly string[]) =>
  ({ slug, areas, published: parseEdtf('2024-06-28') }) as unknown as Article
const HERE = new Set(['dien-bien@2004'])
const read = (year: number, articles: readonly Article[], facts: Partial<Parameters<typeof articlesRead>[3]> = {}) =>
  articlesRead(year, HERE, articles, { observations: [], events: [], ...facts }).map(({ slug }) => slug)

test('an article about a province counts for the year it came out in', () => {
  expect(read(2024, [article('a', ['dien-bien@2004']), article('b', ['lao-cai@2025'])])).toEqual(['a'])
  expect(read(2023, [article('a', ['dien-bien@2004'])])).toEqual([])
})

test('an article counts for every year that it says something of, and for its own, whatever it is mainly about', () => {
  const elsewhere = [article('a', ['lao-cai@2025'])]
  const observations = [figure({ id: 'o_a', period: '2005-01-01/P6Y' })]
  expect(read(2007, elsewhere, { observations })).toEqual(['a'])
  expect(read(2024, elsewhere, { observations })).toEqual(['a'])
  expect(read(2011, elsewhere, { observations })).toEqual([])
  expect(read(1954, elsewhere, { events: [event({ id: 'e_a', date: '1954-05-07' })] })).toEqual(['a'])
})

test('what it says of other provinces does not count', () => {
  expect(read(2007, [article('a', [])], { observations: [figure({ id: 'o_a', area: 'lao-cai@2025', period: '2007' })] })).toEqual(
    [],
  )
})

test('a figure belongs to every year that its period touches', () => {
  const figures = [figure({ id: 'o_q', period: '2024-Q1' }), figure({ id: 'o_r', period: '2005-01-01/P6Y' })]
  expect([2004, 2005, 2010, 2011, 2024].map((year) => figuresIn(figures, year).map(({ id }) => id))).toEqual([
    [],
    ['o_r'],
    ['o_r'],
    [],
    ['o_q'],
  ])
})

test('the strongest statement of a cell counts, and without one the articles decide between silent and unread', () => {
  const derived = figure({ id: 'o_d', derivedFrom: { formula: 'a', inputs: {}, why: both('') } })
  const planned = figure({ id: 'o_p', scenario: 'PLAN' })
  const estimated = figure({ id: 'o_e', obsStatus: 'E' })
  const known = (figures: readonly Observation[], articles: number) => knowledgeOf(figures.map(figureStatus), articles)
  expect(known([derived], 1)).toBe('derived')
  expect(known([derived, planned], 1)).toBe('planned')
  expect(known([planned, estimated, derived], 1)).toBe('estimated')
  expect(known([estimated, figure({ id: 'o_a' })], 0)).toBe('stated')
  expect(known([], 3)).toBe('silent')
  expect(known([], 0)).toBe('unread')
})
