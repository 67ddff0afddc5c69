import { createHash } from 'node:crypto'
import type { PageDocument } from '../extract/document.ts'
import type { ExtractedEvent, ExtractedFacts, ExtractedObservation, ExtractedPage } from '../extract/extracted.ts'
import type { Area } from '../facts/area.ts'
import { currentArea } from '../facts/lineage.ts'
import { fold } from '../search/fold.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { blockSpans } from './block-spans.ts'
import { cutAtWord } from './cut-at-word.ts'
import type { DraftArticle, DraftEvent, DraftFact, DraftObservation } from './draft-shape.ts'
import { inferencesOf } from './inferences-of.ts'
import type { BlockSpan, SubmissionOrigin } from './submission.ts'
import { wordsOfHtml } from './words-of-html.ts'

/** A document with what the extraction found in it, before it is stored. `articlePosition` counts in `articles`: the main one is 0. */
export interface NewSubmission {
  /** SHA-256 (hex) of the UTF-8 text as given. */
  readonly sha256: string
  readonly given: string
  /** In code points. */
  readonly textLength: number
  readonly mediaType: 'text/plain' | 'text/html'
  readonly name: string
  readonly origin: SubmissionOrigin
  readonly address: string | null
  readonly articles: readonly { readonly article: DraftArticle; readonly blocks: readonly BlockSpan[] }[]
  readonly candidates: readonly NewCandidate[]
}

export interface NewCandidate {
  readonly articlePosition: number
  readonly draft: DraftFact
  readonly confidence: number
  /** Codes of the extraction's doubts. */
  readonly reasons: readonly string[]
}

/** How a document came. `received` stands for the day of publication where neither page nor text says one. */
export interface Arrival {
  readonly name: string
  readonly mediaType: NewSubmission['mediaType']
  readonly origin: SubmissionOrigin
  readonly address: string | null
  readonly received: CivilDate
}

/** What was extracted from a page, as a submission for people to decide on. Nothing that the extraction lacks is made up: it is asked. */
export function submissionOfPage(
  page: PageDocument,
  extracted: ExtractedPage,
  arrival: Arrival,
  areas: readonly Area[],
): NewSubmission {
  const { received, ...named } = arrival
  const sha256 = createHash('sha256').update(page.given).digest('hex')
  const parts = [extracted, ...extracted.teasers]
  const articles = parts.map(({ article }, index) => {
    const url = article.url ?? (index === 0 ? arrival.address : null)
    const draft = articleDraft({ ...article, url }, received, areas)
    const slug = `${draft.publishedDate.slice(0, 10).replace(/[^\d-]/g, '')}-${slugOf(article.title)}-${sha256.slice(0, 4)}${index === 0 ? '' : `-${index}`}`
    return { article: { ...draft, slug }, blocks: blockSpans(page, index) }
  })
  // What is taken out of HTML source may still be written as source: "Nậm&nbsp;Na".
  const said = arrival.mediaType === 'text/html' ? wordsOfHtml : (words: string) => words
  const candidates = parts.flatMap((facts, index) =>
    candidatesOf(facts, index, articles[index]?.article.areas[0] ?? COUNTRY, said),
  )
  return { ...named, sha256, given: page.given, textLength: [...page.given].length, articles, candidates }
}

type Said = (words: string) => string

const COUNTRY = 'viet-nam'
const LONGEST_SLUG = 60

function articleDraft(
  article: ExtractedFacts['article'],
  received: CivilDate,
  areas: readonly Area[],
): Omit<DraftArticle, 'slug'> {
  const { kind, title, publisher, author, url, publishedDate } = article
  const about = article.provinces.flatMap((slug) => currentArea(slug, areas)?.id ?? [])
  return {
    ...{ kind, publisher, author, url },
    title: title.trim() || '…',
    publishedDate: publishedDate ?? received,
    publishedDateBasis: publishedDate === null ? 'inferred' : article.publishedDateBasis,
    publishedWhy:
      article.publishedDateBasis === 'stated' && publishedDate !== null ? null : publishedDate === null ? RECEIVED : FROM_TEXT,
    // A page that names its licence is read by a person: what is taken for one may be that of a picture.
    licence: null,
    language: 'vi',
    areas: about.length > 0 ? about : [COUNTRY],
  }
}

const RECEIVED = {
  vi: 'Trang không ghi ngày đăng; đây là ngày nhận bài.',
  en: 'The page gives no date; this is the day on which the article was received.',
}
const FROM_TEXT = {
  vi: 'Trang không ghi ngày đăng; suy từ các ngày trong bài.',
  en: 'The page gives no date; it was inferred from the dates in the text.',
}

function candidatesOf(
  { observations, events }: ExtractedFacts,
  articlePosition: number,
  standard: string,
  said: Said,
): readonly NewCandidate[] {
  const figures = observations.map((figure) => ({ draft: observationDraft(figure, standard), from: figure }))
  const happenings = events.map((event) => ({ draft: eventDraft(event, standard, said), from: event }))
  return [...figures, ...happenings].map(({ draft, from }) => ({
    articlePosition,
    draft,
    confidence: from.confidence,
    reasons: from.doubts,
  }))
}

function observationDraft(figure: ExtractedObservation, standard: string): DraftObservation {
  const { indicator, breakdown, measure, scenario, value, valueHigh, decimals, unit, unitMult, qualifier, priceBasis } = figure
  const { obsStatus, comparison, text, timePeriod, evidence } = figure
  return {
    kind: 'observation',
    area: figure.area ?? standard,
    ...{ indicator, breakdown, measure, scenario, timePeriod, value, valueHigh, decimals, unit, unitMult, qualifier, priceBasis },
    // The extraction derives nothing.
    obsStatus: obsStatus === 'I' ? 'A' : obsStatus,
    collect: figure.timePerCollect,
    rank: figure.rankOf && { ...figure.rankOf },
    comparison: comparison && { ...comparison },
    text: { ...text },
    inferences: inferencesOf(figure.doubts),
    evidence: quotesOf(evidence),
  }
}

function eventDraft(event: ExtractedEvent, standard: string, said: Said): DraftEvent {
  const { edtf, qualifier, phrase } = event.date
  const title = { vi: said(event.title.vi), en: said(event.title.en) }
  const place = event.place === null ? null : said(event.place)
  const short = { vi: cutAtWord(title.vi, 32), en: cutAtWord(title.en, 32) }
  return {
    kind: 'event',
    areas: event.areas.length > 0 ? [...event.areas] : [standard],
    ...{ title, short },
    eventKind: event.kind,
    topic: event.topic,
    stated: event.status,
    date: { edtf, qualifier, phrase: phrase === null ? null : said(phrase) },
    horizon: event.horizon && { ...event.horizon },
    place: place === null ? null : { vi: place, en: place },
    inferences: inferencesOf(event.doubts),
    evidence: quotesOf(event.evidence),
  }
}

function quotesOf(evidence: ExtractedObservation['evidence']): DraftFact['evidence'] {
  return evidence.map(({ exact, prefix, suffix, start, end, marks }) => ({
    ...{ exact, prefix, suffix, start, end },
    marks: marks.map((mark) => ({ ...mark })),
  }))
}

function slugOf(title: string): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return words.length <= LONGEST_SLUG ? words || 'bai' : words.slice(0, LONGEST_SLUG).replace(/-[^-]*$/, '')
}
