import type { Event } from '../facts/event.ts'
import type { Evidence } from '../facts/evidence.ts'
import type { Observation } from '../facts/observation.ts'
import { fold } from '../search/fold.ts'
import type { Bilingual } from '../words/locale.ts'
import { dateColumn } from './column-values.ts'
import { Prisma } from './generated/client.ts'

/** The folded titles of articles, by slug. */
export type FoldedTitles = ReadonlyMap<string, string>

/** The row of one version of a figure, without its parts: the other direction of `observationOf`. */
export function observationColumns(figure: Observation, titles: FoldedTitles): Prisma.ObservationCreateManyInput {
  const { id, version, breakdown, measure, scenario, obsStatus, period, collect, value, valueHigh } = figure
  const { decimals, unit, unitMult, qualifier, priceBasis, rank, comparison, text, derivedFrom } = figure
  // One name after the other: spreading takes as long as all else, where there are a million.
  return {
    id,
    version,
    breakdown,
    measure,
    scenario,
    obsStatus,
    collect,
    value,
    valueHigh,
    decimals,
    unit,
    unitMult,
    qualifier,
    priceBasis,
    areaId: figure.area,
    indicatorSlug: figure.indicator,
    timePeriod: period.timePeriod,
    edtf: period.edtf,
    periodStart: dateColumn(period.start),
    periodEnd: dateColumn(period.end),
    precision: period.precision,
    rankOf: rank?.of ?? null,
    rankAmongVi: rank?.among.vi ?? null,
    rankAmongEn: rank?.among.en ?? null,
    comparison: comparison === null ? Prisma.DbNull : { ...comparison },
    textVi: text.vi,
    textEn: text.en,
    inferences: figure.inferences.map((inference) => ({ ...inference })),
    formula: derivedFrom?.formula ?? null,
    formulaWhyVi: derivedFrom?.why.vi ?? null,
    formulaWhyEn: derivedFrom?.why.en ?? null,
    folded: foldedWords([text], figure.evidence, titles),
    recordedAt: new Date(figure.recordedAt),
    supersededAt: figure.supersededAt === null ? null : new Date(figure.supersededAt),
    correctionVi: figure.correction?.vi ?? null,
    correctionEn: figure.correction?.en ?? null,
  }
}

/** The row of one version of an event, without its parts: the other direction of `eventOf`. */
export function eventColumns(event: Event, titles: FoldedTitles): Prisma.EventCreateManyInput {
  const { id, version, title, short, kind, topic, stated, date, horizon, place } = event
  return {
    id,
    version,
    kind,
    topic,
    titleVi: title.vi,
    titleEn: title.en,
    shortVi: short.vi,
    shortEn: short.en,
    status: stated,
    edtf: date.edtf,
    dateStart: dateColumn(date.start),
    dateEnd: dateColumn(date.end),
    openStart: date.openStart,
    openEnd: date.openEnd,
    precision: date.precision,
    dateQualifier: date.qualifier,
    datePhrase: date.phrase,
    horizonTo: horizon?.to ?? null,
    horizonVision: horizon?.vision ?? null,
    placeVi: place?.vi ?? null,
    placeEn: place?.en ?? null,
    inferences: event.inferences.map((inference) => ({ ...inference })),
    folded: foldedWords([title, short, ...(place ? [place] : [])], event.evidence, titles),
    recordedAt: new Date(event.recordedAt),
    supersededAt: event.supersededAt === null ? null : new Date(event.supersededAt),
    correctionVi: event.correction?.vi ?? null,
    correctionEn: event.correction?.en ?? null,
  }
}

/** The rows of the areas of an event, without the event; what they repeat of it is checked by the database. */
export function eventAreaColumns({ areas, date, topic, stated, recordedAt }: Event) {
  const repeated = {
    dateStart: dateColumn(date.start),
    dateEnd: dateColumn(date.end),
    topic,
    status: stated,
    recordedAt: new Date(recordedAt),
  }
  return areas.map((areaId, position) => ({ ...repeated, areaId, position }))
}

/** The row of one quote, without the fact it belongs to. */
export function evidenceColumns(quote: Evidence, position: number) {
  const { article, exact, prefix, suffix, start, end, verification } = quote
  const marks = quote.marks.map((mark) => ({ ...mark }))
  return { articleSlug: article, position, exact, prefix, suffix, start, end, marks, verification }
}

/** What search finds a fact by besides the names of its indicator and areas, which may change and are looked up. */
function foldedWords(words: readonly Bilingual[], evidence: readonly Evidence[], titles: FoldedTitles): string {
  const own = fold([...words.flatMap(({ vi, en }) => [vi, en]), ...evidence.map((quote) => quote.exact)].join(' '))
  return [own, ...new Set(evidence.flatMap(({ article }) => titles.get(article) ?? []))].join(' ')
}
