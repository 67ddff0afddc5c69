import 'server-only'
import { articleCard } from '../../lib/drawing/article-card.ts'
import { chartPreview } from '../../lib/drawing/chart-preview.ts'
import { listCard } from '../../lib/drawing/list-card.ts'
import { FOOT_SIZE, FOOT_WIDTH } from '../../lib/drawing/preview-frame.ts'
import { quoteCard } from '../../lib/drawing/quote-card.ts'
import { wordsCard } from '../../lib/drawing/words-card.ts'
import { articleCounts } from '../../lib/facts/article-counts.ts'
import type { Event } from '../../lib/facts/event.ts'
import { isObservation } from '../../lib/facts/fact.ts'
import { areaName, areaNames } from '../../lib/view/area-name.ts'
import { articleEntry } from '../../lib/view/article-view.ts'
import { figureName } from '../../lib/view/figure-name.ts'
import { firstCapital } from '../../lib/view/first-capital.ts'
import { isInWindow } from '../../lib/view/is-in-window.ts'
import { known, type PageContext } from '../../lib/view/page-context.ts'
import { panelTitle } from '../../lib/view/panel-title.ts'
import type { Panel } from '../../lib/view/picture.ts'
import { publishedWords } from '../../lib/view/publication-words.ts'
import { evidenceOf } from '../../lib/view/source-note.ts'
import { spanOf } from '../../lib/view/span.ts'
import { textWidth } from '../../lib/view/text-width.ts'
import { dateWords } from '../../lib/words/civil-date-words.ts'
import { eventDateWords } from '../../lib/words/event-date-words.ts'
import { periodWords } from '../../lib/words/period-words.ts'
import type { DrawnPage } from './drawn-page.ts'
import type { Facts } from './facts.ts'
import type { ListedPage } from './listed-page.ts'

/** The card that stands for a page where its link is shown: a quote for a fact, an article's head, else its chart. */
export function previewFile(page: DrawnPage): string {
  const { context, picture, facts, kind } = page
  const { t, locale } = context
  if (page.evidence) return factCard(page, page.evidence)
  if (kind === 'article' && page.article && facts) return articlePreview(page, facts)
  const shown = facts && [...facts.observations, ...facts.events].filter((fact) => isInWindow(fact, picture.window))
  if (shown?.length === 0) {
    return wordsCard({
      title: page.title,
      text: whyNothing(page),
      tagline: t('drawings.tagline'),
      language: locale,
    })
  }
  return chartPreview({
    picture,
    window: picture.window,
    title: page.heading,
    line: (panel) => lineOf(panel, page),
    selected: null,
    sources: (articles) => sourcesLine(articles, context),
    description: page.description,
  })
}

/** Why there is nothing to draw: nothing yet on that day, nothing for these filters, nothing in what was read. */
function whyNothing({ state, filters, kind, context }: DrawnPage): string {
  const { t, locale } = context
  const since = state.asOf
  if (since !== null && filters.length === 0) return t('drawings.nothingRecorded', { date: dateWords(since, locale) })
  if (kind === 'province' || filters.length === 0) return t('drawings.nothingRead')
  return t('drawings.nothingWhy', { filters: filters.join('; ') })
}

/** The card of a page that lists or explains: its first things, else its words. */
export function listPreviewFile({ context, title, description, rows }: ListedPage): string {
  const said = { title, tagline: context.t('drawings.tagline'), language: context.locale }
  return rows.length > 0 ? listCard({ ...said, rows, description }) : wordsCard({ ...said, text: description })
}

/** Under the heading: what the drawn panel shows, its unit, and how much more there is. */
function lineOf(panel: Panel | null, { count, kind }: DrawnPage): string {
  if (!panel) return count
  const unit = panelTitle(panel)
  return kind === 'indicator' ? panel.unit : `${unit} · ${count}`
}

function sourcesLine(articles: readonly string[], { articles: known, t }: PageContext): string {
  const names = [...new Set(articles.flatMap((slug) => known.get(slug)?.publisher ?? []))]
  if (names.length === 0) return t('drawings.tagline')
  const line = (shown: number) => {
    const [told, left] = [names.slice(0, shown).join(', '), names.length - shown]
    return left === 0 ? t('drawings.sources', { names: told }) : t('drawings.sourcesMore', { names: told, count: left })
  }
  // As many names as there is room for, none of them cut.
  const most = names.findLastIndex((_name, index) => textWidth(line(index + 1), 'sans', FOOT_SIZE) <= FOOT_WIDTH)
  return line(Math.max(1, most + 1))
}

function factCard(
  { byId, context, picture, title, description }: DrawnPage,
  evidence: NonNullable<DrawnPage['evidence']>,
): string {
  const { t, locale } = context
  const fact = known(byId, evidence.id, 'fact')
  const figure = isObservation(fact)
  const place = figure
    ? `${areaName(fact.area, context)}, ${firstCapital(periodWords(fact.period, fact.collect, locale))}`
    : eventPlace(fact, context)
  const [quote] = evidence.quotes
  const articles = [...new Set(evidenceOf(fact, byId).map(({ article }) => article))].map((slug) =>
    known(context.articles, slug, 'article'),
  )
  const [first] = articles
  return quoteCard({
    large: evidence.large,
    sign: evidence.sign,
    status: evidence.statusWord,
    name: figure ? figureName(fact, context) : fact.title[locale],
    place,
    pieces: quote?.pieces ?? [{ text: evidence.derivation?.formula ?? evidence.said, kind: null }],
    quoted: quote !== undefined,
    source: {
      label: t('drawings.source'),
      publisher: [...new Set(articles.map(({ publisher }) => publisher ?? t('pages.evidence.noPublisher')))].join(', '),
      date: first && articles.length === 1 ? publishedWords(first, context) : '',
    },
    span: figure ? spanOf(fact.period) : spanOf(fact.date),
    extent: picture.extent,
    title,
    description,
    language: locale,
  })
}

/** "Điện Biên"; with the year, where the article's own words for the date name none. */
function eventPlace({ areas, date }: Event, context: PageContext): string {
  const names = areaNames(areas, context)
  const year = date.end.slice(0, 4)
  return eventDateWords(date, context.locale).includes(year) ? names : `${names}, ${year}`
}

function articlePreview({ article, context, picture, description, title }: DrawnPage, facts: Facts): string {
  const { t, locale } = context
  const entry = article ? articleEntry(article, articleCounts(article.slug, facts), context) : null
  return articleCard({
    headline: title,
    line: entry?.line ?? '',
    counts: t('drawings.articleCounts', { figures: facts.observations.length, milestones: facts.events.length }),
    tagline: t('drawings.tagline'),
    facts: picture.overview,
    extent: picture.extent,
    description,
    language: locale,
  })
}
