import { expect, test } from 'vitest'
import { embedSources } from './embed-sources.ts'
import { ARTICLES, event, figure } from './test-facts.ts'
import { pageIn } from './test-page.ts'

const [first, second] = ARTICLES
const many = ['a', 'b', 'c', 'd', 'e'].flatMap((slug, index) => {
  const like = index === 0 ? first : second
  return like ? [{ ...like, slug, publisher: `Báo ${slug.toUpperCase()}` }] : []
})

test('articles that state most come first, three of them by name', () => {
  const facts = [
    event({ id: 'e_aaaaaa', articles: ['b', 'c'] }),
    figure({ id: 'o_aaaaaa', articles: ['b', 'a', 'd'] }),
    figure({ id: 'o_bbbbbb', articles: ['e'] }),
  ]
  expect(embedSources(facts, pageIn('vi', many))).toBe('Báo B, 28/6/2024; Báo A, 28/6/2024; Báo C, 28/6/2024 và 2 bài khác')
})

test('facts that no article states have no sources', () => {
  expect(embedSources([figure({ id: 'o_aaaaaa', articles: [] })], pageIn())).toBe('')
})
