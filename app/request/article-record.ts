import 'server-only'
import { readArticleVersions } from '../../lib/db/read-article-versions.ts'
import { readPublishedDocuments } from '../../lib/db/review/read-published-documents.ts'
import type { Article } from '../../lib/facts/article.ts'
import { type TextBlock, wholeText } from '../../lib/review/whole-text.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { type ArticleCorrectionLine, articleCorrections } from '../../lib/view/article-history.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import { recordedDay } from '../../lib/view/recorded-day.ts'

interface ArticleRecord {
  /** What was corrected by the day of record. */
  readonly corrections: readonly ArticleCorrectionLine[]
  /** Whether more was corrected after it. */
  readonly isCorrectedSince: boolean
  /** The whole text where it may be shown and is there; null otherwise. */
  readonly blocks: readonly TextBlock[] | null
}

/** What the page of an article, as it was known on a day of record (null: now), shows beside its facts. */
export async function requestArticleRecord(
  article: Article,
  context: PageContext,
  asOf: CivilDate | null,
): Promise<ArticleRecord> {
  const versions = await readArticleVersions(article.slug)
  const known = versions.filter(({ recordedAt }) => asOf === null || recordedDay(recordedAt) <= asOf)
  // A licence that was given by mistake is taken back for every day: an earlier one shows nothing that is reserved now.
  const isOpen = article.licence !== null && versions.at(-1)?.article.licence != null
  return {
    corrections: articleCorrections(known, context, { withActor: false }),
    isCorrectedSince: known.length > 0 && known.length < versions.length,
    blocks: isOpen ? wholeText(article, await readPublishedDocuments(article.slug)) : null,
  }
}
