import type { TokenSpan } from '../figure/figure-candidate.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention, TimeShape } from '../when/time-shape.ts'
import type { Clause, Happening, Told } from './happening.ts'

/** What happened then, and its commemoration: two events. */
export function anniversary(
  time: TimeMention,
  shape: TimeShape & { form: 'anniversary' },
  told: readonly Told[],
  clause: Clause,
  sentence: Sentence,
): readonly Happening[] {
  const before = told.filter(({ from, to }) => from >= sentence.from && to <= time.from)
  const what = before
    .filter(({ word }) => word.kind === 'victory' || word.kind === 'founding' || word.kind === 'administrative-change')
    .at(-1)
  const kept = before.filter(({ word }) => word.kind === 'commemoration').at(-1)
  const fallback: Told = {
    word: { kind: 'commemoration', topic: 'history', strong: true },
    text: '',
    from: clause.from,
    to: time.from,
  }
  const origin = what ?? fallback
  const held = kept ?? fallback
  const titles = titlesOf(sentence.tokens, time.from, held, sentence.from)
  return [
    {
      time,
      shape: { form: 'day', ...shape.origin },
      told: origin,
      clause,
      doubts: [],
      kind: what?.word.kind ?? 'founding',
      past: true,
      ...(titles ? { title: titles.origin } : {}),
    },
    {
      time,
      shape: { form: 'day', ...shape.commemoration },
      told: held,
      clause,
      doubts: [],
      kind: 'commemoration',
      ...(titles ? { title: titles.held } : {}),
    },
  ]
}

/** "kỷ niệm 115 năm hình thành và phát triển tỉnh (28/6/1909 - 28/6/2024)": what is counted from, and what is held. */
function titlesOf(
  tokens: readonly Token[],
  time: number,
  held: Told,
  start: number,
): { readonly origin: TokenSpan; readonly held: TokenSpan } | null {
  const end = tokens[time - 1]?.text === '(' ? time - 1 : time
  for (let at = end - 3; at > Math.max(start, end - LONGEST_TITLE); at--) {
    if (tokens[at]?.text !== 'năm' || tokens[at - 1]?.kind !== 'number') continue
    const from = tokens[at + 1]?.text === 'ngày' ? at + 2 : at + 1
    const kept = held.text !== '' && held.from < at && at - held.from < 4
    return { origin: { from, to: end }, held: { from: kept ? held.from : at - 1, to: end } }
  }
  return null
}

const LONGEST_TITLE = 24
