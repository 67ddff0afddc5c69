import { parseEdtf } from '../time/edtf.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import type { Locale } from '../words/locale.ts'
import { numberWords } from '../words/number.ts'
import type { DraftEvent, DraftFact, DraftObservation } from './draft-shape.ts'
import { isReadable } from './is-readable.ts'
import { type TypedNumber, typedNumber } from './typed-number.ts'

/** What stands in the fields of a form, as text; '' is nothing. Areas of an event are separated by spaces. */
export type Fields = Readonly<Record<string, string>>

/** What is wrong with a field: nothing in it, no number, no period, no date, too long. */
export type FieldProblem = 'required' | 'number' | 'timePeriod' | 'edtf' | 'short' | 'invalid'
export type FieldProblems = Readonly<Record<string, FieldProblem>>

/** A fact as the fields of its form, numbers as the language writes them. */
export function fieldsOf(draft: DraftFact, locale: Locale): Fields {
  return draft.kind === 'observation' ? figureFields(draft, locale) : eventFields(draft)
}

/** The fact that the fields say; what has no field stays as it is in `draft`. The problems where they say none. */
export function draftOf(
  fields: Fields,
  draft: DraftFact,
  locale: Locale,
): { readonly draft: DraftFact } | { readonly problems: FieldProblems } {
  const problems = draft.kind === 'observation' ? figureProblems(fields, locale) : eventProblems(fields)
  if (Object.keys(problems).length > 0) return { problems }
  return { draft: draft.kind === 'observation' ? figureOf(fields, draft, locale) : eventOf(fields, draft) }
}

function figureFields(draft: DraftObservation, locale: Locale): Fields {
  const { area, indicator, breakdown, measure, scenario, obsStatus, timePeriod, collect, qualifier, priceBasis } = draft
  const { value, valueHigh, decimals, rank, comparison, text } = draft
  return {
    ...{ area, indicator, breakdown, measure, scenario, obsStatus, timePeriod, collect, qualifier, priceBasis },
    value: Number.isNaN(value) ? '' : numberWords(value, decimals, locale),
    valueHigh: valueHigh === null ? '' : numberWords(valueHigh, decimals, locale),
    unit: draft.unit === '' ? '' : `${draft.unit}/${draft.unitMult}`,
    rankOf: rank?.of == null ? '' : String(rank.of),
    amongVi: rank?.among.vi ?? '',
    amongEn: rank?.among.en ?? '',
    base: comparison?.base ?? '',
    basePeriod: comparison?.period ?? '',
    textVi: text.vi,
    textEn: text.en,
  }
}

function figureProblems(fields: Fields, locale: Locale): FieldProblems {
  const problems = missing(fields, ['area', 'indicator', 'unit', 'timePeriod', 'value', 'textVi', 'textEn'])
  const rank = fields.measure === 'rank' ? missing(fields, ['amongVi', 'amongEn']) : {}
  return {
    ...unless(fields.value ?? '', (text) => typedNumber(text, locale) !== null, 'value', 'number'),
    ...unless(fields.valueHigh ?? '', (text) => typedNumber(text, locale) !== null, 'valueHigh', 'number'),
    ...unless(fields.rankOf ?? '', (text) => /^[1-9]\d*$/.test(text), 'rankOf', 'number'),
    ...unless(fields.timePeriod ?? '', isReadable(parseTimePeriod), 'timePeriod', 'timePeriod'),
    ...unless(fields.basePeriod ?? '', isReadable(parseTimePeriod), 'basePeriod', 'timePeriod'),
    ...problems,
    ...rank,
  }
}

function figureOf(fields: Fields, draft: DraftObservation, locale: Locale): DraftObservation {
  const at = (name: string) => fields[name]?.trim() ?? ''
  const value = typedNumber(at('value'), locale) ?? { value: draft.value, decimals: draft.decimals }
  const high = at('valueHigh') === '' ? null : typedNumber(at('valueHigh'), locale)
  const [unit = '', unitMult = '0'] = at('unit').split('/')
  const base = at('base') as NonNullable<DraftObservation['comparison']>['base'] | ''
  const comparison = draft.comparison ?? { verb: null, ambiguous: false }
  return {
    ...draft,
    area: at('area'),
    indicator: at('indicator'),
    breakdown: at('breakdown') || '_T',
    measure: at('measure') as DraftObservation['measure'],
    scenario: at('scenario') as DraftObservation['scenario'],
    obsStatus: at('obsStatus') as DraftObservation['obsStatus'],
    timePeriod: at('timePeriod'),
    collect: at('collect') as DraftObservation['collect'],
    value: value.value,
    valueHigh: high?.value ?? null,
    decimals: Math.max(value.decimals, high?.decimals ?? 0),
    unit,
    unitMult: Number(unitMult),
    qualifier: at('qualifier') as DraftObservation['qualifier'],
    priceBasis: at('priceBasis') as DraftObservation['priceBasis'],
    rank:
      at('measure') === 'rank'
        ? { of: at('rankOf') === '' ? null : Number(at('rankOf')), among: { vi: at('amongVi'), en: at('amongEn') } }
        : null,
    comparison: base === '' ? null : { ...comparison, base, period: at('basePeriod') || null },
    text: {
      vi: saidAnew(at('textVi'), draft.text.vi, draft, value, 'vi'),
      en: saidAnew(at('textEn'), draft.text.en, draft, value, 'en'),
    },
  }
}

/** A clause that still says the old number, though the value beside it was changed, says the new one. */
function saidAnew(typed: string, before: string, old: TypedNumber, now: TypedNumber, locale: Locale): string {
  if (typed !== before || Number.isNaN(old.value)) return typed
  return typed.replace(numberWords(old.value, old.decimals, locale), numberWords(now.value, now.decimals, locale))
}

function eventFields({ areas, title, short, eventKind, topic, stated, date, horizon, place }: DraftEvent): Fields {
  return {
    areas: areas.join(' '),
    titleVi: title.vi,
    titleEn: title.en,
    shortVi: short.vi,
    shortEn: short.en,
    ...{ eventKind, topic, stated },
    edtf: date.edtf,
    dateQualifier: date.qualifier ?? '',
    phrase: date.phrase ?? '',
    horizonTo: horizon?.to ?? '',
    vision: horizon?.vision ?? '',
    placeVi: place?.vi ?? '',
    placeEn: place?.en ?? '',
  }
}

function eventProblems(fields: Fields): FieldProblems {
  const at = (name: string) => fields[name] ?? ''
  const isShort = (text: string) => [...text.trim()].length <= 32
  const place = at('placeVi').trim() !== '' || at('placeEn').trim() !== '' ? missing(fields, ['placeVi', 'placeEn']) : {}
  return {
    ...unless(at('edtf'), isReadable(parseEdtf), 'edtf', 'edtf'),
    ...unless(at('shortVi'), isShort, 'shortVi', 'short'),
    ...unless(at('shortEn'), isShort, 'shortEn', 'short'),
    ...unless(at('horizonTo'), isYear, 'horizonTo', 'invalid'),
    ...unless(at('vision'), (year) => isYear(year) && at('horizonTo') !== '', 'vision', 'invalid'),
    ...missing(fields, ['areas', 'titleVi', 'titleEn', 'shortVi', 'shortEn', 'edtf']),
    ...place,
  }
}

function eventOf(fields: Fields, draft: DraftEvent): DraftEvent {
  const at = (name: string) => fields[name]?.trim() ?? ''
  return {
    ...draft,
    areas: at('areas').split(' '),
    title: { vi: at('titleVi'), en: at('titleEn') },
    short: { vi: at('shortVi'), en: at('shortEn') },
    eventKind: at('eventKind') as DraftEvent['eventKind'],
    topic: at('topic') as DraftEvent['topic'],
    stated: at('stated') as DraftEvent['stated'],
    date: {
      edtf: at('edtf'),
      qualifier: (at('dateQualifier') || null) as DraftEvent['date']['qualifier'],
      phrase: at('phrase') || null,
    },
    horizon: at('horizonTo') === '' ? null : { to: at('horizonTo'), vision: at('vision') || null },
    place: at('placeVi') === '' ? null : { vi: at('placeVi'), en: at('placeEn') },
  }
}

/** Whether a text is a date that goes on record. */
export const readableEdtf = isReadable(parseEdtf)

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text.trim())
}

function missing(fields: Fields, names: readonly string[]): FieldProblems {
  return Object.fromEntries(names.filter((name) => (fields[name] ?? '').trim() === '').map((name) => [name, 'required' as const]))
}

function unless(text: string, isGood: (text: string) => boolean, name: string, problem: FieldProblem): FieldProblems {
  return text.trim() === '' || isGood(text.trim()) ? {} : { [name]: problem }
}

/** Names of the members in which two drafts differ, as the server and the form name them. */
export function differingMembers(one: DraftFact, other: DraftFact): readonly string[] {
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))]
  return a.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(b.get(name))).map(([name]) => name)
}
