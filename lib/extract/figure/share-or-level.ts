import type { Indicator } from '../../facts/indicator.ts'
import type { Amount } from '../amount/amount.ts'
import { isAloneInBrackets } from './alone-in-brackets.ts'
import type { FigureReading, Subject } from './figure-reading.ts'
import type { Wording } from './interpret.ts'

/**
 * "thành thị 422,4 nghìn người (27,7%)", "496/718 trường (69,1%)": what part it is; "thu nội địa 9.102 tỷ đồng (82,7%)" after a share of
 * the plan: of its own.
 */
export function asideOf(
  { elements, measured, verb, found }: FigureReading,
  subject: Subject,
  { unit }: Amount,
  index: number,
): Wording['aside'] {
  if (!isAloneInBrackets(elements, index) || unit !== 'PERCENT' || !measured.includes(subject)) return null
  if (verb && verb.span.to === elements[index - 1]?.to) return null
  const last = found.at(-1)?.said
  if (last === undefined || last.slug !== subject.mention.slug || (last.measure !== 'value' && last.measure !== 'growth_yoy'))
    return null
  if (subject.indicator.unit === 'COUNT') return 'share'
  if (found.some(({ said }) => said.measure === 'pct_of_plan') && subject.indicator.unit === 'VND') return 'plan'
  const whole = subject.indicator.kind === 'level' && WITH_PARTS.has(subject.mention.slug)
  return whole && subject.mention.breakdown !== '_T' ? 'share' : null
}

const LEFT = new Set(['còn', 'chỉ còn', 'giảm còn', 'xuống còn', 'giảm xuống còn', 'hạ xuống còn', 'rút xuống còn'])

const WITH_PARTS = new Set(['total-investment', 'population', 'grdp', 'fdi-capital'])

/** A sector "chiếm 18%" of the product, or grows. */
export function asStructure(
  reader: FigureReading,
  subject: Subject,
  wording: Wording,
): { indicator: Indicator; breakdown: string } {
  const { mention, indicator } = subject
  // "tỷ lệ hộ nghèo giảm 2%" is by how much, "giảm còn 9,8%" to what.
  const rate = reader.books.indicators.get('poverty-rate')
  if (mention.slug === 'poverty-reduction' && rate && wording.verb !== 'fall')
    return { indicator: rate, breakdown: mention.breakdown }
  if (!mention.sector) return { indicator, breakdown: mention.breakdown }
  // "dịch vụ 30,3%, tăng 0,7%" of a structure: by how many points its share grew.
  if (subject.last?.slug === 'grdp-structure' && (wording.verb === 'rise' || wording.verb === 'fall'))
    return { indicator: subject.last, breakdown: mention.breakdown }
  const structure = reader.books.indicators.get('grdp-structure')
  // "nông nghiệp giảm xuống còn 12%": what is left is a share.
  const shares =
    wording.verb === 'share' ||
    LEFT.has(wording.verbText ?? '') ||
    (wording.verb !== 'rise' && wording.verb !== 'fall' && reader.memory.named.has('grdp-structure'))
  if (shares) reader.memory.named.add('grdp-structure')
  return shares && structure
    ? { indicator: structure, breakdown: mention.breakdown }
    : { indicator, breakdown: mention.breakdown }
}
