import type { Scenario } from '../facts/code-lists.ts'
import type { ReadBlock } from './text/read-block.ts'
import { readTimes } from './when/read-time.ts'
import type { TimeMention } from './when/time-shape.ts'

/** What a heading, or a paragraph that ends in a colon, says for the blocks below it. */
export interface SectionContext {
  readonly time: TimeMention | null
  readonly scenario: Scenario
  /** "Một số chỉ tiêu đến năm 2030": up to when, where no other time is said. Of a year to come it is the period of targets. */
  readonly horizon: TimeMention | null
}

export const NO_SECTION: SectionContext = { time: null, scenario: 'ACTUAL', horizon: null }

const TARGET_WORDS =
  /mục tiêu|phấn đấu|hướng tới năm|hướng đến năm|(?:xác định|quyết nghị|đề ra|đặt ra|thông qua|giao) (?:\S+ ){0,3}chỉ tiêu|chỉ tiêu chủ yếu đến|các chỉ tiêu chủ yếu|phương hướng|nhiệm vụ trọng tâm năm|thực hiện nhiệm vụ năm|nhiệm vụ năm|kế hoạch năm/
/** Last words of "dự toán", "kế hoạch", "nhiệm vụ", "mục tiêu", "phương hướng". */
const PLANNING = new Set(['toán', 'hoạch', 'vụ', 'tiêu', 'hướng'])
const DONE_WORDS = /kết quả|thực hiện được|đạt được|hoàn thành/

/** Whether a block leads what follows: a heading, or an introduction that ends in a colon. */
export function leadsSection({ kind, tokens, folded }: ReadBlock): boolean {
  if (folded.text.length > 400) return false
  return kind === 'heading' || kind === 'caption' || introduces({ tokens })
}

/** "Các chỉ tiêu năm 2019:", and the question of an interview: "Năm 2013 tỉnh đặt mục tiêu gì?" */
export function introduces({ tokens }: Pick<ReadBlock, 'tokens'>): boolean {
  const last = tokens.at(-1)?.text
  return last === ':' || last === '?'
}

/** The period and the scenario that a leading block sets. A year it names only as a horizon is the period of targets. */
export function sectionContext({ kind, tokens, folded }: ReadBlock): SectionContext {
  const times = readTimes(tokens).filter(
    ({ role, shape, from }) =>
      role !== 'vision' && role !== 'compare' && isSpanOfTime(shape) && !isMeasure(tokens, from) && !isInBrackets(tokens, from),
  )
  const targets = TARGET_WORDS.test(folded.text) && !DONE_WORDS.test(folded.text)
  // "Kết quả thu ngân sách năm 2030 và dự toán năm 2031" is of what was done first.
  const done = targets ? times : times.filter(({ from }) => !PLANNING.has(tokens[from - 1]?.text ?? ''))
  const time = done.at(-1) ?? times.at(-1) ?? bareYear(kind, tokens)
  const horizon = time?.role === 'horizon' ? time : null
  return { time: targets || horizon === null ? time : null, scenario: targets ? 'TARGET' : 'ACTUAL', horizon }
}

/** "GRDP tăng 4,6% (năm 2015 tăng 6,9%), trong đó:" */
function isInBrackets(tokens: ReadBlock['tokens'], from: number): boolean {
  let at = from - 1
  while (at > 0 && at > from - 12 && tokens[at]?.text !== '(' && tokens[at]?.text !== ')') at--
  return tokens[at]?.text === '(' && at > 0
}

/** "tăng 21,6% so với thực hiện năm 2014": what is measured by, and not what the list below is of. */
function isMeasure(tokens: ReadBlock['tokens'], from: number): boolean {
  return tokens.slice(Math.max(0, from - 6), from).some(({ text }, at, few) => text === 'so' && few[at + 1]?.text === 'với')
}

/** "MỤC TIÊU 2014", "Kon Tum 2013: …": in a heading a year stands without its word. */
function bareYear(kind: ReadBlock['kind'], tokens: ReadBlock['tokens']): TimeMention | null {
  if (kind !== 'heading' && kind !== 'caption') return null
  const years = tokens.flatMap(({ kind: sort, text }, at) => (sort === 'number' && /^20[0-4]\d$/.test(text) ? [at] : []))
  const [at] = years
  if (at === undefined || years.length > 1 || tokens[at + 1]?.text === '/' || tokens[at - 1]?.text === '/') return null
  return { shape: { form: 'year', year: Number(tokens[at]?.text) }, role: 'at', from: at, to: at + 1 }
}

function isSpanOfTime(shape: TimeMention['shape']): boolean {
  return ['month', 'months', 'quarter', 'year', 'years', 'since'].includes(shape.form)
}
