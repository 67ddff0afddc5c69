import { expect, test } from 'vitest'
import type { Article } from '../facts/article.ts'
import type { ArticleVersion } from '../facts/article-version.ts'
import { parseEdtf } from '../time/edtf.ts'
import { articleCorrections } from './article-history.ts'
import { AREAS, ARTICLES } from './test-facts.ts'
import { pageIn } from './test-page.ts'

const FIRST: Article = { ...(ARTICLES[0] as Article), areas: AREAS.slice(0, 1).map(({ id }) => id) }

/** Versions of an article, each with what it changed, a day or two apart. */
function versions(...changes: readonly Partial<Article>[]): readonly ArticleVersion[] {
  let article = FIRST
  return changes.map((change, index) => {
    article = { ...article, ...change }
    return {
      ...{ version: index + 1, article, supersededAt: null },
      recordedAt: `2026-11-2${index * 2}T03:00:00Z`,
      correction: index === 0 ? null : { vi: `Lý do ${index}`, en: `Reason ${index}` },
      actor: index === 0 ? null : 'An',
    }
  })
}

test('an article that was never corrected has no corrections', () => {
  expect(articleCorrections(versions({}), pageIn(), { withActor: false })).toEqual([])
})

test('corrections say when and why, and what stood before, the newest first; readers are not told who', () => {
  const corrected = versions(
    {},
    { title: 'Tựa mới', publisher: null, licence: 'CC-BY-4.0', areas: AREAS.slice(1, 2).map(({ id }) => id) },
    { published: parseEdtf('2024-07'), publishedDateBasis: 'inferred', publishedWhy: { vi: 'Suy từ bài', en: 'From the text' } },
    { publisher: 'vtv.vn', author: 'An', url: 'https://vtv.vn/a', licence: null, publishedWhy: null },
  )
  expect(articleCorrections(corrected, pageIn('en'), { withActor: false })).toEqual([
    {
      version: 4,
      line: '26\u00a0Nov\u00a02026: Reason 3',
      was: [
        'Publisher before: none',
        'Author before: none',
        'Address before: none',
        'Explanation of the day before: From the text',
        'Licence before: CC BY 4.0 (attribution)',
      ],
    },
    {
      version: 3,
      line: '24\u00a0Nov\u00a02026: Reason 2',
      was: [
        'Day of publication before: 28\u00a0Jun\u00a02024',
        'What the day rested on before: on the page',
        'Explanation of the day before: none',
      ],
    },
    {
      version: 2,
      line: '22\u00a0Nov\u00a02026: Reason 1',
      was: ['Title before: a', 'Publisher before: vtv.vn', 'Licence before: none', `Places before: ${AREAS[0]?.name.en}`],
    },
  ])
})

test('curators are told who', () => {
  const [line] = articleCorrections(versions({}, { title: 'Tựa mới' }), pageIn('vi'), { withActor: true })
  expect(line).toEqual({ version: 2, line: '22/11/2026, An: Lý do 1', was: ['Tựa trước đó: a'] })
})
