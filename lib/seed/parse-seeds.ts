import type { Fact } from '../facts/fact.ts'
import type { Indicator } from '../facts/indicator.ts'
import { parseSeedFile } from './parse-seed-file.ts'
import { parseAreasFile, parseIndicatorsFile, type RegionMember, type SeedArea } from './reference-files.ts'
import type { SeedDocument, Seeded } from './seed-document.ts'
import { SeedError, type SeedProblem } from './seed-error.ts'

/** The texts of the seed files that the database is filled from; `name` is what errors call the file. */
export interface SeedTexts {
  readonly areas: SeedText
  readonly indicators: SeedText
  readonly articles: readonly SeedText[]
}

export interface SeedText {
  readonly name: string
  readonly text: string
}

/** Everything that the seed files hold, checked as a whole. */
export interface Seeds {
  readonly areas: readonly SeedArea[]
  readonly regions: readonly RegionMember[]
  readonly indicators: readonly Indicator[]
  readonly documents: readonly SeedDocument[]
}

/** Reads all seed files. Throws one SeedError with the problems of all of them; nothing is usable until there are none. */
export function parseSeeds(texts: SeedTexts): Seeds {
  const { areas, regions } = parseAreasFile(texts.areas.name, texts.areas.text)
  const indicators = parseIndicatorsFile(texts.indicators.name, texts.indicators.text)
  const references = {
    areas: new Map(areas.map((area) => [area.id, area])),
    indicators: new Map(indicators.map((indicator) => [indicator.slug, indicator])),
  }
  const problems: SeedProblem[] = []
  const documents = texts.articles.flatMap(({ name, text }) => {
    try {
      return [parseSeedFile(name, text, references)]
    } catch (error) {
      if (!(error instanceof SeedError)) throw error
      problems.push(...error.problems)
      return []
    }
  })
  // A file that did not parse would make every reference to it look wrong too.
  if (problems.length === 0) problems.push(...crossProblems(documents))
  if (problems.length > 0) throw new SeedError(problems)
  return { areas, regions, indicators, documents }
}

function crossProblems(documents: readonly SeedDocument[]): SeedProblem[] {
  const articles = new Map(documents.map((document) => [document.article.value.slug, document.article.value]))
  const facts = documents.flatMap((document) => [...document.observations, ...document.events])
  const factIds = new Set(facts.map((fact) => fact.value.id))
  return [
    ...repeatedAcross(
      documents,
      (document) => [document.article],
      (article) => article.slug,
      'slug',
    ),
    ...repeatedAcross<Fact>(
      documents,
      (document) => [...document.observations, ...document.events],
      (fact) => fact.id,
      'id',
    ),
    ...repeatedAcross(
      documents,
      (document) => document.doubts,
      (doubt) => doubt.id,
      'id',
    ),
    ...documents.flatMap(({ article }) => {
      const { host } = article.value
      if (host === null || articles.get(host)?.kind === 'main') return []
      return [{ ...article.placeOf(['host']), reason: `there is no main article "${host}"` }]
    }),
    ...facts.flatMap((fact) =>
      fact.value.evidence.flatMap((quote, index) => {
        const article = articles.get(quote.article)
        const place = fact.placeOf(['evidence', index, 'article'])
        if (!article) return [{ ...place, reason: `there is no article "${quote.article}"` }]
        return quote.end <= article.textLength
          ? []
          : [{ ...place, reason: `the quote ends at ${quote.end}, after the text's end (${article.textLength})` }]
      }),
    ),
    ...documents.flatMap(({ doubts }) =>
      doubts.flatMap((doubt) =>
        doubt.value.facts.flatMap((id, index) =>
          factIds.has(id) ? [] : [{ ...doubt.placeOf(['about', index]), reason: `there is no fact "${id}"` }],
        ),
      ),
    ),
  ]
}

function repeatedAcross<T>(
  documents: readonly SeedDocument[],
  entriesOf: (document: SeedDocument) => readonly Seeded<T>[],
  nameOf: (entry: T) => string,
  field: string,
): SeedProblem[] {
  const first = new Map<string, string>()
  return documents.flatMap((document) =>
    entriesOf(document).flatMap((entry) => {
      const name = nameOf(entry.value)
      const file = first.get(name) ?? document.file
      first.set(name, file)
      return file === document.file ? [] : [{ ...entry.placeOf([field]), reason: `"${name}" stands in ${file} already` }]
    }),
  )
}
