import type { Observation } from '../facts/observation.ts'
import type { Locale } from './locale.ts'
import { numberWords } from './number.ts'
import { unitWords } from './unit.ts'

/** A figure in pieces, so that each place can use what it has room for. */
export interface FigureWords {
  /** The word before the number, '' for an exact one: "hơn", "dưới". */
  readonly qualifier: string
  /** "1.640", "50–70", "4/14" */
  readonly number: string
  /** "tỷ đồng", "%", '' */
  readonly unit: string
  /** All of it, unbreakable between number and unit: "hơn 1.640 tỷ đồng", "gần 450.000 lượt", "thứ 4/14". */
  readonly whole: string
}

const QUALIFIERS = {
  vi: { EQ: '', LT: 'dưới', GT: 'hơn', LE: 'không quá', GE: 'từ', AP: 'khoảng' },
  en: { EQ: '', LT: 'under', GT: 'over', LE: 'at most', GE: 'at least', AP: 'about' },
} as const

/** The article's words for each qualifier: in "vượt gần 5%" the word that belongs to the number is "gần". */
const SAID = {
  EQ: [],
  LT: ['dưới', 'gần'],
  GT: ['trên', 'hơn'],
  LE: ['không quá'],
  GE: ['ít nhất'],
  AP: ['xấp xỉ', 'khoảng'],
} as const satisfies Record<Observation['qualifier'], readonly string[]>

type Figured = Pick<
  Observation,
  'value' | 'valueHigh' | 'decimals' | 'unit' | 'unitMult' | 'qualifier' | 'measure' | 'rank' | 'derivedFrom' | 'evidence'
> &
  Partial<Pick<Observation, 'indicator'>>

/** Says a figure as a Vietnamese (or English) reader writes it. The article's own qualifier word is kept where it has one. */
export function figureWords(figure: Figured, locale: Locale): FigureWords {
  const qualifier = qualifierWord(figure, locale)
  const plain = numberWords(figure.value, figure.decimals, locale)
  const number = figure.rank?.of
    ? `${plain}/${figure.rank.of}`
    : figure.valueHigh === null
      ? plain
      : `${plain}–${numberWords(figure.valueHigh, figure.decimals, locale)}`
  if (figure.measure === 'rank') {
    const whole = locale === 'vi' ? `thứ\u00a0${number}` : figure.rank?.of ? `${plain} of ${figure.rank.of}` : `no.\u00a0${plain}`
    return { qualifier, number, unit: '', whole }
  }
  const { name, tight } = unitWords(figure, locale)
  const amount = name === '' ? number : `${number}${tight ? '' : '\u00a0'}${name}`
  const orMore = locale === 'vi' && figure.qualifier === 'GE' ? `${amount} trở lên` : amount
  return { qualifier, number, unit: name, whole: qualifier ? `${qualifier} ${orMore}` : orMore }
}

/** "gần" and "dưới" are both LT, and "trên" and "hơn" both GT: what the quote says right before the number is shown. */
function qualifierWord(figure: Figured, locale: Locale): string {
  const general = QUALIFIERS[locale][figure.qualifier]
  if (general === '' || figure.derivedFrom) return general
  const quote = figure.evidence[0]
  const number = quote?.marks.find((mark) => mark.kind === 'number')
  if (!quote || !number) return general
  const points = [...quote.exact]
  const near = points
    .slice(Math.max(0, number.start - 12), number.end)
    .join('')
    .toLowerCase()
  const said = SAID[figure.qualifier].findLast((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(near))
  if (!said) return general
  if (locale === 'vi') return said
  return said === 'gần' ? 'nearly' : general
}
