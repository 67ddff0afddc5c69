import { type Fact, isObservation } from '../facts/fact.ts'
import { sha256 } from '../files/sha256.ts'
import { wholeValue } from '../files/whole-value.ts'
import { parseEdtf } from '../time/edtf.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { figureWords } from '../words/figure-words.ts'
import { LOCALES } from '../words/locale.ts'
import type { Said } from './claim.ts'

/** One thing that a file says otherwise than a version of the fact on record. */
export interface Difference {
  readonly field: keyof Said
  readonly said: string | number
  /** What the record has; null when it has nothing of the kind. */
  readonly recorded: string | number | null
}

/**
 * What a file says otherwise than a version of the fact; empty when all that it says is so. The version is no content.
 * `foundations` are what a worked-out figure comes from: files show their quotes in the place of one of its own.
 */
export function differences(said: Said, fact: Fact, foundations: readonly Fact[] = []): readonly Difference[] {
  const recorded = recordedOf(fact, foundations)
  return (Object.keys(said) as (keyof Said)[]).flatMap((field) => {
    if (field === 'version') return []
    const accepted = recorded[field]
    const told = [said[field] ?? []].flat()
    return told
      .filter((one) => !isMangled(field, one) && !accepted.some((other) => isSame(one, other)))
      .map((one) => ({ field, said: one, recorded: accepted[0] ?? null }))
  })
}

/** All that a file may rightly say of each thing; the first is what readers are told. */
function recordedOf(fact: Fact, foundations: readonly Fact[]): Record<keyof Said, readonly (string | number)[]> {
  const quotes = [fact, ...foundations].flatMap(({ evidence }) => evidence.map(({ exact }) => exact))
  const common = { version: [fact.version], quotes, quoteSha256: quotes.map(sha256) }
  const none = {
    value: [],
    valueHigh: [],
    amount: [],
    wholeValue: [],
    unit: [],
    unitMult: [],
    asWritten: [],
    indicator: [],
    obsStatus: [],
    titles: [],
  }
  if (!isObservation(fact)) {
    return { ...none, ...common, time: [fact.date.edtf], area: fact.areas, titles: [fact.title.vi, fact.title.en] }
  }
  return {
    ...none,
    ...common,
    // A worked-out figure has no quote; files show people how it came about in that place.
    quotes: [...quotes, ...(fact.derivedFrom ? Object.values(fact.derivedFrom.why) : [])],
    value: [fact.value],
    valueHigh: fact.valueHigh === null ? [] : [fact.valueHigh],
    amount: [fact.value, wholeValue(fact)],
    wholeValue: [wholeValue(fact)],
    unit: [fact.unit],
    unitMult: [fact.unitMult],
    asWritten: LOCALES.map((locale) => figureWords(fact, locale).whole),
    time: [fact.period.timePeriod, fact.period.edtf],
    indicator: [fact.indicator],
    area: [fact.area],
    obsStatus: [fact.obsStatus],
  }
}

/** Numbers by their value, words by their letters: spreadsheets change kinds of spaces, ends of lines and Unicode forms. */
function isSame(one: string | number, other: string | number): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= Math.abs(other) * 1e-14
  return plain(String(one)) === plain(String(other))
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** A spreadsheet that saves "2024-05" again may make a date of it: what is no period any more says nothing about the fact. */
function isMangled(field: keyof Said, said: string | number): boolean {
  if (field !== 'time') return false
  return ![parseTimePeriod, parseEdtf].some((parse) => {
    try {
      return parse(String(said)).start !== ''
    } catch {
      return false
    }
  })
}
