import type { Sentence } from '../text/sentences.ts'
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
  return [
    {
      time,
      shape: { form: 'day', ...shape.origin },
      told: origin,
      clause,
      doubts: [],
      kind: what?.word.kind ?? 'founding',
      past: true,
    },
    { time, shape: { form: 'day', ...shape.commemoration }, told: held, clause, doubts: [], kind: 'commemoration' },
  ]
}
