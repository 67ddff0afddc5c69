import type { Event } from '../facts/event.ts'
import type { Evidence } from '../facts/evidence.ts'
import type { Observation } from '../facts/observation.ts'
import { type References, seedFileProblems } from './check-seed-file.ts'
import { isoInstant, supersededAt } from './check-versions.ts'
import { markOffsets } from './mark-offsets.ts'
import { type JsonPath, parsePlacedJson, readPlacedJson } from './placed-json.ts'
import type { SeedArticle, SeedDocument, SeedDoubt, Seeded } from './seed-document.ts'
import { SeedError } from './seed-error.ts'
import { type SeedEvent, type SeedEvidence, type SeedFile, type SeedObservation, seedFileShape } from './seed-file.ts'

/** Reads one file of `seeds/articles`. Throws a SeedError that names the line of everything that is wrong with it. */
export function parseSeedFile(file: string, text: string, references: References): SeedDocument {
  const json = readPlacedJson(file, text)
  const seed = parsePlacedJson(json, seedFileShape)
  const problems = seedFileProblems(json, seed, references)
  if (problems.length > 0) throw new SeedError(problems)
  const placed = <T>(path: JsonPath, key: string, value: T): Seeded<T> => ({
    key,
    value,
    placeOf: (part) => json.placeOf([...path, ...part]),
  })
  const idOf = new Map([...seed.observations, ...seed.events].map((fact) => [fact.key, fact.id]))
  return {
    file,
    article: placed(['article'], seed.article.slug, articleOf(seed.article)),
    observations: seed.observations.map((figure, index) =>
      placed(
        ['observations', index],
        figure.key,
        observationOf(figure, seed, (key) => idOf.get(key) ?? key),
      ),
    ),
    events: seed.events.map((event, index) => placed(['events', index], event.key, eventOf(event, seed))),
    doubts: seed.doubts.map((doubt, index) =>
      placed(
        ['doubts', index],
        doubt.id,
        doubtOf(doubt, (key) => idOf.get(key) ?? key),
      ),
    ),
  }
}

function articleOf(article: SeedFile['article']): SeedArticle {
  const { slug, kind, host, title, publisher, author, url, publishedDateBasis, licence, sha256, textLength, areas } = article
  const published = article.publishedDate
  const recordedAt = isoInstant(article.recordedAt)
  const publishedWhy = article.publishedDateWhy
  return {
    slug,
    kind,
    host,
    title,
    publisher,
    author,
    url,
    published,
    publishedDateBasis,
    publishedWhy,
    language: 'vi',
    licence,
    sha256,
    textLength,
    areas,
    recordedAt,
  }
}

function observationOf(figure: SeedObservation, seed: SeedFile, idOf: (key: string) => string): Observation {
  const { id, version, area, indicator, breakdown, measure, scenario, obsStatus, period, collect, correction } = figure
  const { value, valueHigh, decimals, unit, unitMult, qualifier, priceBasis, comparison, text, inferences } = figure
  const derivedFrom = figure.derivedFrom && {
    ...figure.derivedFrom,
    inputs: Object.fromEntries(Object.entries(figure.derivedFrom.inputs).map(([symbol, key]) => [symbol, idOf(key)])),
  }
  return {
    ...{ id, version, area, indicator, breakdown, measure, scenario, obsStatus, period, collect, correction },
    ...{ value, valueHigh, decimals, unit, unitMult, qualifier, priceBasis, comparison, text, inferences, derivedFrom },
    rank: figure.rankOf,
    evidence: figure.evidence.map((quote) => evidenceOf(quote, seed.article.slug)),
    recordedAt: isoInstant(figure.recordedAt),
    supersededAt: supersededAt(figure, seed.observations),
  }
}

function eventOf(event: SeedEvent, seed: SeedFile): Event {
  const { id, version, areas, title, short, kind, topic, horizon, place, inferences, correction } = event
  return {
    ...{ id, version, areas, title, short, kind, topic, horizon, place, inferences, correction },
    stated: event.status,
    date: { ...event.date.edtf, qualifier: event.date.qualifier, phrase: event.date.phrase },
    evidence: event.evidence.map((quote) => evidenceOf(quote, seed.article.slug)),
    recordedAt: isoInstant(event.recordedAt),
    supersededAt: supersededAt(event, seed.events),
  }
}

function evidenceOf(quote: SeedEvidence, slug: string): Evidence {
  const { exact, prefix, suffix, start, end } = quote
  const marks = quote.marks.map((mark) => markOffsets(exact, mark)).filter((offsets) => typeof offsets !== 'string')
  return { article: quote.article ?? slug, exact, prefix, suffix, start, end, marks, verification: 'verified' }
}

function doubtOf(
  { id, kind, about, vi, en, recordedAt, withdrawnAt }: SeedFile['doubts'][number],
  idOf: (key: string) => string,
): SeedDoubt {
  return {
    id,
    kind,
    text: { vi, en },
    facts: about.map(idOf),
    recordedAt: isoInstant(recordedAt),
    supersededAt: withdrawnAt === null ? null : isoInstant(withdrawnAt),
  }
}
