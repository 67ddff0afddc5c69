import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import type { Anchor } from '../when/resolve-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { EventSurroundings, Happening, Told } from './happening.ts'

/**
 * "trình Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2025 - 2030", "đơn vị bầu cử đại biểu HĐND nhiệm kỳ 2026 - 2031": a
 * congress is held in the first year of its term, and so is an election.
 */
export function congressToCome(
  tokens: readonly Token[],
  { shape, from }: TimeMention,
  told: readonly Told[],
  { day, exact }: Anchor,
): { told: Told; year: number } | null {
  const year = Number(day.slice(0, 4))
  if (shape.form !== 'years' || !shape.term || !exact || (shape.first !== year && shape.first !== year + 1)) return null
  const held = told.findLast(
    ({ word, to }) => (word.kind === 'congress' || word.kind === 'election') && to <= from && from - to <= FARTHEST,
  )
  if (held === undefined || tokens.slice(held.to, from).some(({ text }) => text === ';')) return null
  const toCome = held.word.kind === 'election' ? shape.first > year : isAwaited(tokens, held)
  return toCome ? { told: held, year: shape.first } : null
}

/** "tiến tới Đại hội Đảng bộ tỉnh lần thứ XV": held in the last year of the term that runs. */
function congressOfTerm(
  tokens: readonly Token[],
  told: readonly Told[],
  { anchor, term }: EventSurroundings,
): { told: Told; year: number } | null {
  if (term === null || Number(anchor.day.slice(0, 4)) > term.last) return null
  const held = told.find(
    (one) =>
      one.word.kind === 'congress' &&
      isAwaited(tokens, one) &&
      tokens.slice(one.to, one.to + 8).some(({ text }, at, next) => text === 'lần' && next[at + 1]?.text === 'thứ'),
  )
  return held ? { told: held, year: term.last } : null
}

/** A congress that a sentence without a time looks forward to. */
export function awaited(
  tokens: readonly Token[],
  told: readonly Told[],
  sentence: Sentence,
  around: EventSurroundings,
): readonly Happening[] {
  const congress = congressOfTerm(tokens, told, around)
  if (congress === null) return []
  const { from } = congress.told
  const shape = { form: 'year' as const, year: congress.year }
  const time = { shape, role: 'at' as const, from, to: from }
  return [
    { time, shape, told: congress.told, clause: { from, to: sentence.to, floor: sentence.from }, doubts: ['date-approximate'] },
  ]
}

const FARTHEST = 14

function isAwaited(tokens: readonly Token[], { from }: Told): boolean {
  const before = tokens
    .slice(Math.max(0, from - 3), from)
    .map(({ text }) => text)
    .join(' ')
  return before.endsWith('trình') || /(?:tiến|hướng) tới$/.test(before) || before.includes('chuẩn bị')
}
