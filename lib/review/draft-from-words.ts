import { cutAtWord } from './cut-at-word.ts'
import type { DraftArticle, DraftEvent, DraftFact, DraftObservation } from './draft-shape.ts'
import { typedNumber } from './typed-number.ts'

/** Words that a curator selected in the document: code points of the text as given, with what stands around them. */
export interface SelectedWords {
  readonly articlePosition: number
  readonly start: number
  readonly end: number
  readonly exact: string
  /** The same as it reads: of HTML source without tags and entities. */
  readonly reads: string
  readonly prefix: string
  readonly suffix: string
}

const NUMBER = /\d+(?:[.,]\d+)*/u

/**
 * A fact that begins with selected words: its quote is there, the number in it is read, and its place and period are those
 * of `near`, the figure before it. All else is left for the curator to say, empty fields included.
 */
export function draftFromWords(
  kind: DraftFact['kind'],
  words: SelectedWords,
  article: DraftArticle,
  near: DraftObservation | null,
): DraftFact {
  return kind === 'observation' ? figureFrom(words, article, near) : eventFrom(words, article)
}

/** The quote of selected words; its number (or, for an event, all of it as the time) is marked. */
export function quoteFrom(kind: DraftFact['kind'], { exact, prefix, suffix, start, end }: SelectedWords): DraftFact['evidence'] {
  const found = kind === 'observation' ? NUMBER.exec(exact) : null
  const from = found ? [...exact.slice(0, found.index)].length : 0
  const to = found ? from + [...found[0]].length : [...exact].length
  const mark = kind === 'observation' ? 'number' : 'time'
  return [{ exact, prefix, suffix, start, end, marks: [{ kind: mark, start: from, end: to }] }]
}

function figureFrom(words: SelectedWords, article: DraftArticle, near: DraftObservation | null): DraftObservation {
  const number = typedNumber(NUMBER.exec(words.exact)?.[0] ?? '', 'vi')
  return {
    kind: 'observation',
    area: near?.area ?? article.areas[0] ?? '',
    indicator: '',
    breakdown: '_T',
    measure: 'value',
    scenario: 'ACTUAL',
    obsStatus: 'A',
    timePeriod: near?.timePeriod ?? '',
    collect: near?.collect ?? 'S',
    // No number is said by NaN, which JSON cannot hold: the form asks for it.
    value: number?.value ?? Number.NaN,
    valueHigh: null,
    decimals: number?.decimals ?? 0,
    unit: '',
    unitMult: 0,
    qualifier: 'EQ',
    priceBasis: '_U',
    rank: null,
    comparison: null,
    text: { vi: words.reads, en: '' },
    inferences: [],
    evidence: quoteFrom('observation', words),
  }
}

function eventFrom(words: SelectedWords, article: DraftArticle): DraftEvent {
  return {
    kind: 'event',
    areas: [...article.areas],
    title: { vi: words.reads, en: '' },
    short: { vi: cutAtWord(words.reads, 32), en: '' },
    eventKind: 'meeting',
    topic: 'economy',
    stated: 'happened',
    date: { edtf: '', qualifier: null, phrase: null },
    horizon: null,
    place: null,
    inferences: [],
    evidence: quoteFrom('event', words),
  }
}
