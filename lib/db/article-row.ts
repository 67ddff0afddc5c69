import type { Article } from '../facts/article.ts'
import type { ArticleVersion } from '../facts/article-version.ts'
import { LICENCES } from '../facts/licences.ts'
import { parseEdtf } from '../time/edtf.ts'
import { bilingualOf, codeOf } from './column-values.ts'
import type { Prisma } from './generated/client.ts'

/** What has to be read along with an article: its areas, and its corrections, the older before the newer. */
export const ARTICLE_PARTS = {
  areas: { orderBy: { position: 'asc' } },
  versions: { orderBy: { version: 'asc' } },
} as const satisfies Prisma.ArticleInclude

export type ArticleRow = Prisma.ArticleModel & {
  readonly areas: readonly Pick<Prisma.ArticleAreaModel, 'areaId'>[]
  readonly versions: readonly Prisma.ArticleVersionModel[]
}

/** A stored article as it is known now. */
export function articleOf(row: ArticleRow): Article {
  return articleVersionsOf(row).at(-1)?.article ?? firstOf(row)
}

/** The first version of a stored article: that which a seed file says. */
export function firstOf(row: Omit<ArticleRow, 'versions'>): Article {
  return {
    slug: row.slug,
    kind: row.kind,
    host: row.hostSlug,
    language: row.language,
    sha256: row.sha256,
    textLength: row.textLength,
    ...correctableOf(row),
    areas: row.areas.map((area) => area.areaId),
  }
}

/** Every version of a stored article, the older before the newer. What its quotes count in is that of the first. */
export function articleVersionsOf(row: ArticleRow): readonly ArticleVersion[] {
  const first = firstOf(row)
  const { recordedAt, supersededAt } = row
  return [
    { version: 1, article: first, ...instants({ recordedAt, supersededAt }), correction: null, actor: null },
    ...row.versions.map((later) => ({
      version: later.version,
      article: { ...first, ...correctableOf(later), areas: later.areas },
      ...instants(later),
      correction: bilingualOf(later.correctionVi, later.correctionEn),
      actor: later.actorName,
    })),
  ]
}

function instants({ recordedAt, supersededAt }: { readonly recordedAt: Date; readonly supersededAt: Date | null }) {
  return { recordedAt: recordedAt.toISOString(), supersededAt: supersededAt?.toISOString() ?? null }
}

type Correctable = Omit<ArticleRow['versions'][number], 'areas' | 'version' | 'recordedAt' | 'supersededAt'>
type CorrectableRow = Pick<Correctable, keyof Correctable & keyof ArticleRow>

function correctableOf(row: CorrectableRow) {
  return {
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    url: row.url,
    published: parseEdtf(row.publishedEdtf),
    publishedDateBasis: row.publishedDateBasis,
    publishedWhy: bilingualOf(row.publishedWhyVi, row.publishedWhyEn),
    licence: row.licence === null ? null : codeOf(LICENCES, row.licence, `licence of ${row.slug}`),
  }
}
