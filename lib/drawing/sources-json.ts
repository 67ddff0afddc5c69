import type { Article } from '../facts/article.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { LICENCE_TERMS } from '../facts/licences.ts'
import { evidenceOf } from '../view/source-note.ts'

export interface SourcesJson {
  /** Those whose sentences are printed as notes. */
  readonly facts: readonly Fact[]
  /** Everything that is drawn. */
  readonly drawn: readonly Fact[]
  /** The figures that worked-out figures name. */
  readonly byId: ReadonlyMap<string, Fact>
  readonly articles: ReadonlyMap<string, Article>
  readonly title: string
  /** Of the page that was drawn, absolute. */
  readonly address: string
  /** Public origin without a slash at its end. */
  readonly origin: string
  /** The day of drawing. */
  readonly date: string
  readonly language: string
}

/** What schema.org has no words for, in those of SDMX as RDF. */
const SDMX = 'http://purl.org/linked-data/sdmx/2009/'
const CONTEXT = [
  'https://schema.org',
  {
    timePeriod: `${SDMX}dimension#timePeriod`,
    unitMult: `${SDMX}attribute#unitMult`,
    obsStatus: `${SDMX}attribute#obsStatus`,
  },
]

/**
 * What a drawing shows and what it rests on, as JSON-LD in the words of schema.org: an image that is about each fact with its
 * number and time, and that cites one quotation for each sentence of each labelled fact, with the article, its address and the
 * SHA-256 of the text that the offsets count in. /verify takes it back.
 */
export function sourcesJson({ facts, drawn, byId, articles, title, address, origin, date, language }: SourcesJson): string {
  return JSON.stringify({
    '@context': CONTEXT,
    '@type': 'ImageObject',
    name: title,
    url: address,
    dateCreated: date,
    inLanguage: language,
    about: drawn.map(shownJson),
    citation: facts.flatMap((fact) =>
      evidenceOf(fact, byId).map(({ article, exact, start, end }) => ({
        '@type': 'Quotation',
        identifier: fact.id,
        url: `${origin}${language === 'vi' ? '' : `/${language}`}/f/${fact.id}`,
        about: isObservation(fact) ? fact.text[language === 'en' ? 'en' : 'vi'] : fact.title[language === 'en' ? 'en' : 'vi'],
        text: exact,
        position: `${start}-${end}`,
        isPartOf: articleJson(articles.get(article)),
      })),
    ),
  })
}

function shownJson(fact: Fact) {
  const { id, version } = fact
  if (!isObservation(fact)) {
    return { '@type': 'Event', identifier: id, version, name: fact.title.vi, temporalCoverage: fact.date.edtf }
  }
  return {
    '@type': 'Observation',
    identifier: id,
    version,
    variableMeasured: fact.indicator,
    observationAbout: fact.area,
    timePeriod: fact.period.timePeriod,
    value: fact.value,
    ...(fact.valueHigh !== null && { maxValue: fact.valueHigh }),
    unitText: fact.unit,
    unitMult: fact.unitMult,
    obsStatus: fact.obsStatus,
  }
}

function articleJson(article: Article | undefined) {
  if (!article) return undefined
  return {
    '@type': 'NewsArticle',
    identifier: article.slug,
    headline: article.title,
    ...(article.url && { url: article.url }),
    ...(article.publisher && { publisher: { '@type': 'Organization', name: article.publisher } }),
    datePublished: article.published.start,
    ...(article.licence && { license: LICENCE_TERMS[article.licence].url }),
    encoding: { '@type': 'MediaObject', encodingFormat: 'text/plain; charset=utf-8', sha256: article.sha256 },
  }
}
