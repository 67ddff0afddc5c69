import { type Fact, isObservation } from '../facts/fact.ts'
import { areaNames } from '../view/area-name.ts'
import { known } from '../view/page-context.ts'
import { publicationWords } from '../view/publication-words.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import type { FeedContext } from './feed-context.ts'

/**
 * What is new or revised, as an Atom feed (RFC 4287), the newest first. An entry's id is a tag: URI of the citable fact,
 * so a correction is a new `updated` on the same entry, with its reason, and not a second one. `firstRecorded` tells when
 * the first version of a fact was recorded, by its id.
 */
export function atomFeed(facts: readonly Fact[], firstRecorded: ReadonlyMap<string, string>, context: FeedContext): string {
  const { origin, self, next, alternate, name, page } = context
  const newest = [...facts].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt) || (a.id < b.id ? -1 : 1))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${page.locale}">`,
    `<id>${escaped(`${origin}${self}`)}</id>`,
    `<title>${escaped(name)}</title>`,
    // A feed without entries still needs a date; the one on which the format was published is at least true of something.
    `<updated>${newest[0]?.recordedAt ?? '2005-12-01T00:00:00Z'}</updated>`,
    `<author><name>${escaped(page.t('pages.site.name'))}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(`${origin}${self}`)}"/>`,
    // RFC 5005, 3: whoever asks seldom follows this until it comes upon what it knows.
    ...(next ? [`<link rel="next" type="application/atom+xml" href="${escaped(`${origin}${next}`)}"/>`] : []),
    `<link rel="alternate" type="text/html" href="${escaped(`${origin}${alternate}`)}"/>`,
    ...newest.map((fact) => entry(fact, firstRecorded.get(fact.id) ?? fact.recordedAt, context)),
    '</feed>',
    '',
  ].join('\n')
}

function entry(fact: Fact, published: string, { origin, page }: FeedContext): string {
  const { locale, t } = page
  const host = new URL(origin).hostname
  const prefix = locale === 'en' ? '/en' : ''
  const areas = isObservation(fact) ? [fact.area] : fact.areas
  const said = isObservation(fact) ? fact.text[locale] : `${eventDateWords(fact.date, locale)}: ${fact.title[locale]}`
  const articles = [...new Set(fact.evidence.map(({ article }) => article))].map((slug) => known(page.articles, slug, 'article'))
  return [
    '<entry>',
    `<id>tag:${host},2026:${fact.id}</id>`,
    `<title>${escaped(`${areaNames(areas, page)}: ${said}`)}</title>`,
    `<updated>${fact.recordedAt}</updated>`,
    `<published>${published}</published>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${origin}${prefix}/f/${fact.id}`)}"/>`,
    ...articles.map(
      ({ slug, url, title }) =>
        `<link rel="via" type="text/html" href="${escaped(url ?? `${origin}${prefix}/articles/${slug}`)}" title="${escaped(title)}"/>`,
    ),
    ...(fact.correction ? [`<summary>${escaped(t('embeds.feeds.corrected', { why: fact.correction[locale] }))}</summary>`] : []),
    `<content type="text">${escaped(content(fact, { page }))}</content>`,
    `<category term="${escaped(isObservation(fact) ? fact.indicator : fact.topic)}"/>`,
    ...areas.map((area) => `<category term="${escaped(area.split('@')[0] ?? area)}"/>`),
    '</entry>',
  ].join('')
}

/** Each sentence with its source; a figure that no article states tells how it was worked out. */
function content(fact: Fact, { page }: Pick<FeedContext, 'page'>): string {
  const quotes = fact.evidence.map((quote) => {
    const article = known(page.articles, quote.article, 'article')
    const source = page.t('embeds.feeds.source', { title: article.title, line: publicationWords(article, page) })
    return `“${quote.exact}” ${source}`
  })
  const derived = isObservation(fact) && fact.derivedFrom ? [fact.derivedFrom.why[page.locale]] : []
  return [...quotes, ...derived].join('\n')
}

/** XML 1.0 text: the five characters, and without the control characters that XML cannot hold at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
