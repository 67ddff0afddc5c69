import { href } from '../address/href.ts'
import { readPagePath } from '../address/page-path.ts'
import { type PageState, writeState } from '../address/page-state.ts'
import type { Fact } from '../facts/fact.ts'
import { addressWords } from '../view/address-words.ts'
import { known, type PageContext } from '../view/page-context.ts'
import { publishedWords } from '../view/publication-words.ts'
import { recordedDay } from '../view/recorded-day.ts'
import type { CitationEntry } from './citation-entry.ts'
import { citationKey } from './citation-key.ts'

/** What a citation of a page is made from. */
export interface CitedPage {
  /** Without language. */
  readonly path: string
  /** With the day of record that the citation pins. */
  readonly state: PageState & { readonly asOf: string }
  /** What the page shows on that day. */
  readonly facts: readonly Fact[]
  /** The fact that the path or the state names; null for none. */
  readonly fact: Fact | null
  /** The figures that derived ones among `facts` were worked out from, to name their sources. */
  readonly inputs: readonly Fact[]
  /** Whether the page shows more facts than `facts`, and so may rest on more articles than these. */
  readonly more?: boolean
}

/** Beyond these a citation says how many more there are: the address lists them all. */
const MOST_SOURCES = 8

/** The citation of a page or, where its path is that of a fact, of that fact. `origin` is without a slash at its end. */
export function pageCitation(
  { path, state, facts, fact, inputs, more = false }: CitedPage,
  context: PageContext,
  origin: string,
): CitationEntry {
  const { t, locale, today } = context
  const isFact = readPagePath(path)?.kind === 'fact'
  const cited = isFact && fact ? [fact] : facts
  const days = cited.map(({ recordedAt }) => recordedDay(recordedAt)).sort()
  const { title } = addressWords(path, state, fact, context)
  return {
    key: citationKey(path, writeState({ ...state, asOf: null }), state.asOf),
    title,
    site: t('pages.site.name'),
    address: `${origin}${href(locale, path, state)}`,
    version: state.asOf,
    issued: days.at(-1) ?? null,
    accessed: today,
    language: locale,
    sources: sourcesOf([...cited, ...inputs], more && !isFact, context),
    quote: isFact ? (fact?.evidence[0]?.exact ?? null) : null,
  }
}

/** Each article once, the latest published first: "vtv.vn, “…”, 28/3/2024". */
function sourcesOf(facts: readonly Fact[], many: boolean, context: PageContext): string[] {
  const slugs = new Set(facts.flatMap(({ evidence }) => evidence.map(({ article }) => article)))
  const articles = [...slugs]
    .map((slug) => known(context.articles, slug, 'article'))
    .sort((a, b) => b.published.start.localeCompare(a.published.start) || a.slug.localeCompare(b.slug))
  const lines = articles
    .slice(0, MOST_SOURCES)
    .map((article) => [article.publisher, `“${article.title}”`, publishedWords(article, context)].filter(Boolean).join(', '))
  if (many) return [...lines, context.t('share.cite.manySources')]
  const more = articles.length - lines.length
  return more > 0 ? [...lines, context.t('share.cite.moreSources', { count: more })] : lines
}
