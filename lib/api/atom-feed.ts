import { type Fact, isObservation } from '../facts/fact.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import type { Locale } from '../words/locale.ts'

export interface FeedContext {
  readonly title: string
  /** Who the feed is by: the product's name. */
  readonly author: string
  /** The public origin, without a slash at the end. */
  readonly origin: string
  /** Path and query of the feed itself. */
  readonly self: string
  /** Path and query of the page that shows the same. */
  readonly page: string
  readonly locale: Locale
}

/**
 * What is new or revised, as an Atom feed (RFC 4287), the newest first. An entry's id is a tag: URI of the citable fact,
 * so a correction is a new `updated` on the same entry and not a second one.
 */
export function atomFeed(facts: readonly Fact[], context: FeedContext): string {
  const { origin, locale } = context
  const newest = [...facts].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt) || a.id.localeCompare(b.id))
  const host = new URL(origin).hostname
  const entries = newest.map((fact) => {
    const quote = fact.evidence[0]
    return [
      '<entry>',
      `<id>tag:${host},2026:${fact.id}</id>`,
      `<title>${escaped(isObservation(fact) ? fact.text[locale] : `${eventDateWords(fact.date, locale)}: ${fact.title[locale]}`)}</title>`,
      `<updated>${fact.recordedAt}</updated>`,
      `<link rel="alternate" type="text/html" href="${escaped(`${origin}${locale === 'en' ? '/en' : ''}/f/${fact.id}`)}"/>`,
      ...(quote ? [`<content type="text" xml:lang="vi">${escaped(`“${quote.exact}”`)}</content>`] : []),
      `<category term="${escaped(isObservation(fact) ? fact.indicator : fact.topic)}"/>`,
      '</entry>',
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escaped(`${origin}${context.self}`)}</id>`,
    `<title>${escaped(context.title)}</title>`,
    // A feed without entries still needs a date; the one on which the format was published is at least true of something.
    `<updated>${newest[0]?.recordedAt ?? '2005-12-01T00:00:00Z'}</updated>`,
    `<author><name>${escaped(context.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(`${origin}${context.self}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${origin}${context.page}`)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

/** XML 1.0 text: the five characters, and without the control characters that XML cannot hold at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
