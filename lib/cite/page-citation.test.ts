import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE } from '../address/page-state.ts'
import { ARTICLES, figure, money } from '../view/test-facts.ts'
import { pageIn, quoted } from '../view/test-page.ts'
import { pageCitation } from './page-citation.ts'

const PINNED = { ...DEFAULT_STATE, asOf: '2026-11-22' }
const GROWTH = figure({
  id: 'o_7k2m9q',
  value: 6.07,
  decimals: 2,
  period: '2024-Q1',
  evidence: [quoted('ước đạt [number:6,07%]')],
})
const LATER = money({ id: 'o_later1', articles: ['b'], recordedAt: '2026-12-01T20:00:00Z' })
const cite = (given: Partial<Parameters<typeof pageCitation>[0]>, locale: 'vi' | 'en' = 'vi') =>
  pageCitation(
    { path: '/', state: PINNED, facts: [], fact: null, inputs: [], ...given },
    pageIn(locale),
    'https://cotmoc.example',
  )

describe('the citation of a page', () => {
  test('pins its address to the day, in the language of the page', () => {
    const state = { ...PINNED, province: ['dien-bien'] }
    expect(cite({ state }).address).toBe('https://cotmoc.example/?province=dien-bien&asOf=2026-11-22')
    expect(cite({ state, path: '/timeline' }, 'en')).toMatchObject({
      address: 'https://cotmoc.example/en/timeline?province=dien-bien&asOf=2026-11-22',
      title: 'Timeline: Điện Biên',
      version: '2026-11-22',
      language: 'en',
      quote: null,
    })
  })

  test('names each article once and the day of the newest record, where the readers are', () => {
    const entry = cite({ facts: [GROWTH, { ...GROWTH, id: 'o_000002' }, LATER] })
    expect(entry.sources).toHaveLength(2)
    expect(entry.sources.join()).toMatch(/vtv\.vn, “a”, 28\/6\/2024/)
    expect(entry.issued).toBe('2026-12-02')
    expect(cite({}).issued).toBeNull()
  })

  test('counts the sources that it has no room for', () => {
    const [first] = ARTICLES
    const articles = Array.from(
      { length: 11 },
      (_, index) => ({ ...(first ?? ARTICLES[0]), slug: `a${index}` }) as (typeof ARTICLES)[number],
    )
    const facts = articles.map(({ slug }, index) =>
      figure({ id: `o_00000${index}`, evidence: [quoted('[number:1]', 0, { article: slug })] }),
    )
    const entry = pageCitation({ path: '/', state: PINNED, facts, fact: null, inputs: [] }, pageIn('vi', articles), '')
    expect(entry.sources).toHaveLength(9)
    expect(entry.sources.at(-1)).toBe('và 3 bài khác')
  })
})

describe('the citation of a single fact', () => {
  test('has its sentence, and the day on which it was recorded', () => {
    expect(cite({ path: '/f/o_7k2m9q', facts: [GROWTH], fact: GROWTH })).toMatchObject({
      key: 'cotmoc-o_7k2m9q-20261122',
      address: 'https://cotmoc.example/f/o_7k2m9q?asOf=2026-11-22',
      quote: 'ước đạt 6,07%',
      issued: '2026-11-22',
    })
  })

  test('that was worked out names the sources of what it was worked out from', () => {
    const derived = money({
      id: 'o_000009',
      evidence: [],
      derivedFrom: { formula: 'a', inputs: { a: 'o_7k2m9q' }, why: { vi: '', en: '' } },
    })
    const entry = cite({ path: '/f/o_000009', facts: [derived], fact: derived, inputs: [GROWTH] })
    expect(entry.quote).toBeNull()
    expect(entry.sources).toHaveLength(1)
  })
})
