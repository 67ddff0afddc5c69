import { describe, expect, test } from 'vitest'
import { articleCounts } from '../facts/article-counts.ts'
import { factCounts } from '../facts/fact-counts.ts'
import { newestFigures } from '../facts/newest-figure.ts'
import { articleEntry } from './article-view.ts'
import { indicatorIndex } from './indicator-view.ts'
import { articlesSummary, indicatorsSummary, promisesSummary, provincesSummary, silenceSummary } from './list-summary.ts'
import { promisesView } from './promises-view.ts'
import { provinceIndex } from './province-view.ts'
import { AREAS, ARTICLES, event, figure, INDICATORS, money } from './test-facts.ts'
import { pageIn, placeAt } from './test-page.ts'
import { gridOfFacts } from './test-silence.ts'

const FIGURES = [
  figure({ id: 'o_aaaaaa', period: '2024-Q1', value: 6.07, decimals: 2, obsStatus: 'E' }),
  figure({ id: 'o_bbbbbb', period: '2023', value: 7.1, decimals: 1 }),
  money({ id: 'o_cccccc', value: 1640 }),
]
const FACTS = { observations: FIGURES, events: [event({ id: 'e_aaaaaa' })] }
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('what a link says of a page that lists things', () => {
  const indicators = (locale: 'vi' | 'en', filters: readonly string[] = []) => {
    const context = pageIn(locale)
    return indicatorsSummary(
      indicatorIndex(INDICATORS, newestFigures(FIGURES), factCounts(FACTS), context, placeAt('/indicators')),
      filters,
      context,
    )
  }

  test('indicators: how many, and the newest figures of those that most is known of', () => {
    const { title, description, rows } = indicators('vi')
    expect(title).toBe('2 chỉ tiêu có số liệu')
    expect(spaced(description)).toMatch(
      /^Số mới nhất: .*6,07% \(ước, quý I\/2024, Điện Biên\); .*1\.640 tỷ đồng \(năm 2023, Điện Biên\)\.$/,
    )
    expect(rows.map(({ value }) => spaced(value))).toEqual(['6,07%', '1.640 tỷ đồng'])
    expect(indicators('en').title).toBe('2 indicators with figures')
  })

  test('what the reader narrowed the list down to stands first', () => {
    expect(indicators('vi', ['Điện Biên', 'Ngân sách']).title).toBe('Điện Biên, Ngân sách: 2 chỉ tiêu có số liệu')
  })

  test('provinces: how many there are, and of which something is known', () => {
    const context = pageIn()
    const { title, rows } = provincesSummary(provinceIndex(AREAS, new Map(), factCounts(FACTS), context), context)
    expect(title).toMatch(/^\d+ tỉnh, thành phố, 1 nơi đã có số liệu hay mốc$/)
    expect(rows[0]).toMatchObject({ name: 'Điện Biên', value: '3 số liệu, 1 mốc' })
  })

  test('articles: how many were read, and the first of the page', () => {
    const context = pageIn()
    const { title, description, rows } = articlesSummary(
      ARTICLES.map((article) => articleEntry(article, articleCounts(article.slug, FACTS), context)),
      { main: ARTICLES.length, teasers: 2 },
      [],
      context,
    )
    expect(title).toBe(`${ARTICLES.length} bài báo và 2 tin dẫn đã đọc`)
    expect(description).toContain(`“${ARTICLES[0]?.title}”`)
    expect(rows).toHaveLength(Math.min(5, ARTICLES.length))
  })

  test('silences: how many of the cells that articles were read for are left open', () => {
    const context = pageIn()
    const place = placeAt('/silence', { province: ['dien-bien'] })
    const grid = gridOfFacts({ ...FACTS, articles: ARTICLES, time: null }, context, place)
    const cells = grid.tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells)))
    const count = (kind: string) => cells.filter(({ knowledge }) => knowledge === kind).length
    expect(silenceSummary(grid, 'Chỗ lặng, Điện Biên', context).title).toBe(
      `Chỗ lặng, Điện Biên: ${count('silent')} trên ${cells.length - count('unread')} ô báo không nêu`,
    )
    expect(silenceSummary({ ...grid, tables: [] }, 'Chỗ lặng', context).title).toBe('Chỗ lặng: chưa đọc bài nào')
  })

  test('promises: how many, what came of them, and that there are none where there are none', () => {
    const context = pageIn()
    const plan = money({ id: 'o_dddddd', value: 1600, scenario: 'PLAN' })
    const told = promisesSummary(
      promisesView({ ...FACTS, observations: [...FIGURES, plan], doubts: [] }, context),
      'Điện Biên',
      context,
    )
    expect(told.title).toBe('Lời hứa và kết quả, Điện Biên: 1 điều')
    expect(told.description).toMatch(/^Đúng hẹn: 1\. Những việc và con số Điện Biên đã hẹn/)
    expect(told.rows).toMatchObject([{ name: 'Đúng hẹn', value: '1 điều' }])
    const none = promisesSummary({ count: 0, groups: [] }, 'Điện Biên', context)
    expect(none).toMatchObject({ title: 'Lời hứa và kết quả, Điện Biên: chưa có điều nào', rows: [] })
  })
})
