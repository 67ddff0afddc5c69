import type { Token } from '../text/token.ts'
import type { Anchor } from '../when/resolve-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { Told } from './happening.ts'

/** "trình Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2025 - 2030": a congress is held in the first year of its term. */
export function congressToCome(
  tokens: readonly Token[],
  { shape, from }: TimeMention,
  told: readonly Told[],
  { day, exact }: Anchor,
): { told: Told; year: number } | null {
  const year = Number(day.slice(0, 4))
  if (shape.form !== 'years' || !shape.term || !exact || (shape.first !== year && shape.first !== year + 1)) return null
  const congress = told.findLast(({ word, to }) => word.kind === 'congress' && to <= from && from - to <= 12)
  if (congress === undefined || tokens.slice(congress.to, from).some(({ text }) => text === ';')) return null
  const before = tokens.slice(Math.max(0, congress.from - 3), congress.from).map(({ text }) => text)
  const toCome = before.at(-1) === 'trình' || before.join(' ').endsWith('tiến tới') || before.join(' ').includes('chuẩn bị')
  return toCome ? { told: congress, year: shape.first } : null
}
