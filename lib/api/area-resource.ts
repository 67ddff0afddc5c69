import type { Area } from '../facts/area.ts'
import type { CsvValue } from './csv.ts'

/** A dated unit as the API tells it. `validTo` is the first day on which it no longer was; null is open. */
export function areaResource(area: Area) {
  const { slug, id, kind, name, aliases, code, iso, isoNote, validFrom, validTo, instrument, note, predecessors, successors } =
    area
  return { slug, id, kind, name, aliases, code, iso, isoNote, validFrom, validTo, instrument, note, predecessors, successors }
}

export const AREA_COLUMNS = [
  'slug',
  'id',
  'kind',
  'name_vi',
  'name_en',
  'code',
  'iso',
  'valid_from',
  'valid_to',
  'instrument',
  'predecessors',
  'successors',
] as const

/** One row of the table of provinces, in the order of the columns. */
export function areaRow(area: Area): readonly CsvValue[] {
  return [
    area.slug,
    area.id,
    area.kind,
    area.name.vi,
    area.name.en,
    area.code,
    area.iso,
    area.validFrom,
    area.validTo,
    area.instrument,
    area.predecessors.join(' '),
    area.successors.join(' '),
  ]
}
