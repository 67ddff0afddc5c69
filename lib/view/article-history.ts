import type { Article } from '../facts/article.ts'
import type { ArticleVersion } from '../facts/article-version.ts'
import { LICENCE_TERMS } from '../facts/licences.ts'
import { changedMembers, draftOfArticle } from '../review/article-correction.ts'
import { dateWords } from '../words/civil-date-words.ts'
import { areaNames } from './area-name.ts'
import type { PageContext } from './page-context.ts'
import { publishedWords } from './publication-words.ts'
import { recordedDay } from './recorded-day.ts'

/** One correction of what is known of an article. */
export interface ArticleCorrectionLine {
  readonly version: number
  /** "25/11/2026: Tên báo ghi nhầm" */
  readonly line: string
  /** What stood before, member by member: "nơi đăng: không có". */
  readonly was: readonly string[]
}

/** The corrections of an article, the newest first; who made them is told to curators only. */
export function articleCorrections(
  versions: readonly ArticleVersion[],
  context: PageContext,
  { withActor }: { readonly withActor: boolean },
): readonly ArticleCorrectionLine[] {
  const { t, locale } = context
  return versions
    .flatMap(({ version, article, recordedAt, correction, actor }, index) => {
      const before = versions[index - 1]
      if (!before || !correction) return []
      const said = { date: dateWords(recordedDay(recordedAt), locale), why: correction[locale] }
      const line =
        withActor && actor !== null
          ? t('pages.articles.correctedBy', { ...said, who: actor })
          : t('pages.articles.correctedOn', said)
      return [{ version, line, was: differences(before.article, article, context) }]
    })
    .reverse()
}

function differences(before: Article, after: Article, context: PageContext): readonly string[] {
  const { t } = context
  return changedMembers(draftOfArticle(before), draftOfArticle(after)).map((member) =>
    t(`pages.articles.was.${member}`, { was: memberWords(before, member, context) ?? t('pages.articles.wasNothing') }),
  )
}

function memberWords(article: Article, member: ReturnType<typeof changedMembers>[number], context: PageContext): string | null {
  const { t, locale } = context
  switch (member) {
    case 'title':
    case 'publisher':
    case 'author':
    case 'url':
      return article[member]
    case 'publishedDate':
      return publishedWords(article, context)
    case 'publishedDateBasis':
      return t(`pages.articles.basis.${article.publishedDateBasis}`)
    case 'publishedWhy':
      return article.publishedWhy?.[locale] ?? null
    case 'licence':
      return article.licence === null ? null : LICENCE_TERMS[article.licence].name[locale]
    case 'areas':
      return areaNames(article.areas, context)
  }
}
