import { href } from '../address/href.ts'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { Evidence } from '../facts/evidence.ts'
import { known, type PageContext } from './page-context.ts'
import { publicationWords } from './publication-words.ts'
import { type QuotePiece, quotePieces } from './quote-pieces.ts'
import { textFragment } from './text-fragment.ts'

/** The words of an article that a fact rests on, and where they stand. */
export interface EvidenceQuote {
  readonly pieces: readonly QuotePiece[]
  readonly exact: string
  /** A little of what surrounds the quotation, cut at word ends. */
  readonly before: string
  readonly after: string
  readonly language: string
  readonly verification: Evidence['verification']
  readonly article: ArticleLine
}

export interface ArticleLine {
  readonly slug: string
  readonly title: string
  readonly line: string
  /** The page of the article, at this fact. */
  readonly href: string
  /** The publisher's own page, at the quotation; null where no address is known. */
  readonly original: string | null
  readonly dateWhy: string | null
  readonly host: { readonly title: string; readonly href: string } | null
}

/** One quotation of a fact. Throws a RangeError when its article is not known. */
export function evidenceQuote(evidence: Evidence, fact: string, context: PageContext): EvidenceQuote {
  const article = known(context.articles, evidence.article, 'article')
  const host = article.host === null ? null : known(context.articles, article.host, 'article')
  return {
    pieces: quotePieces(evidence.exact, evidence.marks),
    exact: evidence.exact,
    before: lastWords(evidence.prefix),
    after: firstWords(evidence.suffix),
    language: article.language,
    verification: evidence.verification,
    article: {
      slug: article.slug,
      title: article.title,
      line: publicationWords(article, context),
      href: href(context.locale, `/articles/${article.slug}`, { ...DEFAULT_STATE, fact }),
      original: article.url ? textFragment(article.url, evidence.exact) : null,
      dateWhy: article.publishedWhy?.[context.locale] ?? null,
      host: host && { title: host.title, href: href(context.locale, `/articles/${host.slug}`) },
    },
  }
}

/** The surroundings begin and end anywhere; half words at the far end and other lines are left out. */
function lastWords(prefix: string): string {
  const line = prefix.split('\n').at(-1) ?? ''
  const cut = line === prefix ? line.replace(/^\S*\s/, '') : line
  return cut.trimStart()
}

function firstWords(suffix: string): string {
  const line = suffix.split('\n')[0] ?? ''
  const cut = line === suffix ? line.replace(/\s\S*$/, '') : line
  return cut.trimEnd()
}
