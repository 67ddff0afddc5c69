import { numberStyle } from './amount/read-number.ts'
import { articleDate } from './article-anchor.ts'
import { articlePlaces } from './article-place.ts'
import { isOnDistrict } from './district-scope.ts'
import type { PageArticle, PageDocument } from './document.ts'
import { mergeEvents } from './event/merge-events.ts'
import { readEvents } from './event/read-events.ts'
import { appointmentsAt, sessionOf } from './event/session-appointments.ts'
import { termInForce } from './event/term-in-force.ts'
import type { GivenText } from './evidence-of.ts'
import { extractObservations } from './extract-observations.ts'
import type { ExtractedEvent, ExtractedFacts, ExtractedPage } from './extracted.ts'
import type { ExtractionLists } from './extraction-lists.ts'
import type { Books } from './figure/scan-sentence.ts'
import { placesInForce } from './place-in-force.ts'
import { AreasBySlug } from './subject/area-at.ts'
import { IndicatorBook } from './subject/indicator-book.ts'
import { PlaceBook } from './subject/place-book.ts'
import { CodePointIndex } from './text/code-point-index.ts'
import { type ReadBlock, readBlock } from './text/read-block.ts'
import { readTimes } from './when/read-time.ts'
import type { Anchor } from './when/resolve-time.ts'

/** Phrase books built once from the lists, for as many pages as there are. */
export class Extractor {
  readonly #books: Books
  readonly #areas: AreasBySlug
  readonly #units: ExtractionLists['units']

  constructor(lists: ExtractionLists) {
    this.#books = { indicators: new IndicatorBook(lists.indicators), places: new PlaceBook(lists.areas) }
    this.#areas = new AreasBySlug(lists.areas)
    this.#units = lists.units
  }

  /** Everything the rules find on a page. Pure: the same page and lists give the same facts in the same order. */
  extract(page: PageDocument): ExtractedPage {
    const given = { text: page.given, points: new CodePointIndex(page.given) }
    const read = page.articles.map((article) => article.blocks.map((block) => readBlock(page.given, block)))
    const [first] = page.articles
    const beside = first?.kind === 'main' ? articleDate(first, read[0] ?? [], []).anchor : null
    const facts = page.articles.map((article, index) => {
      const teasers = article.kind === 'teaser' ? read.filter((_, at) => page.articles[at]?.kind === 'teaser').flat() : []
      return this.#extractArticle(article, read[index] ?? [], teasers, given, index === 0 ? null : beside)
    })
    const [main, ...teasers] = facts
    return { ...(main ?? EMPTY), teasers }
  }

  #extractArticle(
    article: PageArticle,
    blocks: readonly ReadBlock[],
    others: readonly ReadBlock[],
    given: GivenText,
    page: Anchor | null,
  ): ExtractedFacts {
    const { published, basis, anchor } = articleDate(article, blocks, others, page)
    const places = articlePlaces(blocks, article.publisher, this.#books.places)
    const style = numberStyle(
      blocks.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'number').map(({ text }) => text)),
    )
    // An article on a district tells of its province only where it says so.
    const main = isOnDistrict(blocks, this.#books.places) ? null : (places.main?.slug ?? null)
    const inForce = placesInForce(blocks, main, main === null ? [] : [main, ...places.others], this.#books.places)
    const around = {
      given,
      anchor,
      areas: this.#areas,
      books: this.#books,
      units: this.#units,
      places: inForce,
      style,
      region: places.main?.kind === 'region',
    }
    const { observations, times } = extractObservations(blocks, around)
    const told = { given, anchor, areas: this.#areas, places: this.#books.places, term: termInForce(blocks, anchor) }
    let session: ExtractedEvent | null = null
    const events: ExtractedEvent[] = []
    for (const block of blocks) {
      if (block.kind === 'table-row' && !isTimeline(block)) continue
      const here = { ...told, place: inForce.get(block) ?? main }
      const read = readEvents(block, here, times.get(block) ?? NO_TIMES)
      events.push(...read, ...appointmentsAt(block, session, here))
      session = sessionOf(read, session)
    }
    return {
      article: {
        kind: article.kind,
        title: article.title,
        publisher: article.publisher,
        author: article.author,
        url: article.url,
        publishedDate: published?.edtf ?? null,
        publishedDateBasis: basis,
        provinces: places.main ? [places.main.slug, ...places.others] : [],
      },
      observations,
      events: mergeEvents(events),
    }
  }
}

/** "30/9/2009 | Quan họ được UNESCO vinh danh": a row that begins with a time and tells what happened. */
function isTimeline({ tokens }: ReadBlock): boolean {
  const bars = tokens.flatMap(({ text }, at) => (text === '|' ? [at] : []))
  const [bar] = bars
  const [time] = readTimes(tokens)
  return bar !== undefined && bars.length === 1 && time?.from === 0 && time.to === bar && tokens[bar + 1]?.kind === 'word'
}

const NO_TIMES: ReadonlySet<number> = new Set()
const EMPTY: ExtractedFacts = {
  article: {
    kind: 'main',
    title: '',
    publisher: null,
    author: null,
    url: null,
    publishedDate: null,
    publishedDateBasis: 'inferred',
    provinces: [],
  },
  observations: [],
  events: [],
}
