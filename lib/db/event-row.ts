import { EVENT_KINDS, TOPICS } from '../facts/code-lists.ts'
import type { Event } from '../facts/event.ts'
import { parseEdtf } from '../time/edtf.ts'
import { bilingualOf, codeOf } from './column-values.ts'
import { type EvidenceRow, evidenceOf } from './evidence-row.ts'
import type { Prisma } from './generated/client.ts'
import { jsonColumn } from './json-columns.ts'

/** What has to be read along with an event, in the order in which it is shown. */
export const EVENT_PARTS = {
  areas: { orderBy: { position: 'asc' } },
  evidence: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.EventInclude

export type EventRow = Omit<Prisma.EventModel, 'folded'> & {
  readonly areas: readonly Pick<Prisma.EventAreaModel, 'areaId'>[]
  readonly evidence: readonly EvidenceRow[]
}

/** A stored version of an event as the rest of the application knows it. The date columns are there to be filtered by. */
export function eventOf(row: EventRow): Event {
  return {
    id: row.id,
    version: row.version,
    areas: row.areas.map((area) => area.areaId),
    title: { vi: row.titleVi, en: row.titleEn },
    short: { vi: row.shortVi, en: row.shortEn },
    kind: codeOf(EVENT_KINDS, row.kind, `kind of ${row.id}`),
    topic: codeOf(TOPICS, row.topic, `topic of ${row.id}`),
    stated: row.status,
    date: { ...parseEdtf(row.edtf), qualifier: row.dateQualifier, phrase: row.datePhrase },
    horizon: row.horizonTo === null ? null : { to: row.horizonTo, vision: row.horizonVision },
    place: bilingualOf(row.placeVi, row.placeEn),
    inferences: jsonColumn.inferences(row.inferences),
    evidence: row.evidence.map(evidenceOf),
    recordedAt: row.recordedAt.toISOString(),
    supersededAt: row.supersededAt?.toISOString() ?? null,
    correction: bilingualOf(row.correctionVi, row.correctionEn),
  }
}
