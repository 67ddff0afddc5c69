import { expect, test } from 'vitest'
import { parseEdtf } from '../time/edtf.ts'
import type { Article } from './article.ts'
import { chooseArticles } from './choose-articles.ts'

const article = (slug: string, area: string, title: string) =>
  ({ slug, areas: [area], title, published: parseEdtf('2024-06-28') }) as unknown as Article
const articles = [article('a', 'dien-bien@2004', 'Xây dựng Điện Biên'), article('b', 'lao-cai@2025', 'Đồng bào tôn giáo')]
const quote = { article: 'a', exact: '', prefix: '', suffix: '', start: 0, end: 0, marks: [], verification: 'verified' } as const
const stated = { observations: [{ evidence: [quote] }], events: [] }
const none = { observations: [], events: [] }
const chosen = (facts: typeof stated | typeof none, filter: object) =>
  chooseArticles(articles, facts, { today: '2026-11-22', ...filter }).map(({ slug }) => slug)

test('without a filter every article is kept, those without a fact too', () => {
  expect(chosen(stated, {})).toEqual(['a', 'b'])
})

test('a time keeps the articles that state a fact of it, whenever they appeared', () => {
  const time = { start: '1954-01-01', end: '1954-12-31' }
  expect(chosen(stated, { time })).toEqual(['a'])
  expect(chosen(none, { time })).toEqual([])
})

test('a province keeps the articles about it, those without a fact too', () => {
  expect(chosen(none, { areas: ['lao-cai@2025'] })).toEqual(['b'])
})

test('words are looked for in titles without diacritics', () => {
  expect(chosen(none, { words: ['ton', 'giao'] })).toEqual(['b'])
})
