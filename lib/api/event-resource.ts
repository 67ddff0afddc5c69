import type { QuotedArticle } from '../facts/article.ts'
import { type Event, eventStatus } from '../facts/event.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { CsvValue } from './csv.ts'
import { evidenceCells, evidenceResource, firstPublished, slugOf } from './evidence-resource.ts'

/** An event as the API tells it. `status` is the one of today: a plan whose day has passed unreported is overdue. */
export function eventResource(event: Event, articles: ReadonlyMap<string, QuotedArticle>, today: CivilDate) {
  const { date } = event
  return {
    id: event.id,
    title: event.title,
    short: event.short,
    kind: event.kind,
    topic: event.topic,
    status: eventStatus(event, today),
    statedStatus: event.stated,
    date: {
      edtf: date.edtf,
      start: date.openStart ? null : date.start,
      end: date.openEnd ? null : date.end,
      precision: date.precision,
      qualifier: date.qualifier,
      phrase: date.phrase,
    },
    horizon: event.horizon,
    place: event.place,
    provinces: [...new Set(event.areas.map(slugOf))],
    areas: event.areas,
    inferences: event.inferences,
    evidence: event.evidence.map(evidenceResource),
    publishedAt: firstPublished(event.evidence, articles),
    version: event.version,
    correction: event.correction,
    recordedAt: event.recordedAt,
    supersededAt: event.supersededAt,
  }
}

export const EVENT_COLUMNS = [
  'id',
  'version',
  'title_vi',
  'title_en',
  'kind',
  'topic',
  'status',
  'date_edtf',
  'date_start',
  'date_end',
  'precision',
  'date_qualifier',
  'date_phrase',
  'horizon_to',
  'horizon_vision',
  'provinces',
  'areas',
  'evidence_count',
  'article',
  'article_title',
  'publisher',
  'article_url',
  'published',
  'quote',
  'quote_start',
  'quote_end',
  'further_quotes',
  'recorded_at',
  'superseded_at',
] as const

/** One row of the table of events, in the order of the columns. */
export function eventRow(event: Event, articles: ReadonlyMap<string, QuotedArticle>, today: CivilDate): readonly CsvValue[] {
  const { date } = eventResource(event, articles, today)
  return [
    event.id,
    event.version,
    event.title.vi,
    event.title.en,
    event.kind,
    event.topic,
    eventStatus(event, today),
    date.edtf,
    date.start,
    date.end,
    date.precision,
    date.qualifier,
    date.phrase,
    event.horizon?.to ?? null,
    event.horizon?.vision ?? null,
    [...new Set(event.areas.map(slugOf))].join(' '),
    event.areas.join(' '),
    ...evidenceCells(event.evidence, articles),
    event.recordedAt,
    event.supersededAt,
  ]
}
