import { MULTIPLIERS, UNITS } from '../amount/unit-book.ts'
import type { Token } from '../text/token.ts'
import type { TokenSpan } from './figure-candidate.ts'

/** What the numbers of a row or a column are counted in. */
export interface CellUnit {
  readonly unit: string
  readonly mult: number
}

/** The unit of a row: a cell of its own ("Tỷ đồng"), or brackets in the label ("Thu ngân sách (tỷ đồng)"). */
export function rowUnit(tokens: readonly Token[], cells: readonly TokenSpan[], label: TokenSpan): CellUnit | null {
  for (const cell of cells) {
    if (cell.from === label.from || tokens[cell.from]?.kind === 'number') continue
    const unit = unitAt(tokens, cell.from)
    if (unit !== null && unit.to === cell.to) return unit
  }
  return unitInBrackets(tokens, label)
}

/** "Thu ngân sách (tỷ đồng)", "Dân số, người": the unit at the end of a cell. */
export function unitInBrackets(tokens: readonly Token[], { from, to }: TokenSpan): CellUnit | null {
  for (let at = from; at < to; at++) {
    if (tokens[at]?.text !== '(' && tokens[at]?.text !== ',') continue
    const unit = unitAt(tokens, at + 1)
    if (unit !== null && unit.to >= to - 1) return unit
  }
  return null
}

function unitAt(tokens: readonly Token[], at: number): { unit: string; mult: number; to: number } | null {
  let to = at
  let mult = 0
  for (let word = MULTIPLIERS.get(tokens[to]?.text ?? ''); word !== undefined; word = MULTIPLIERS.get(tokens[to]?.text ?? '')) {
    mult += word
    to++
  }
  const found = UNITS.find(tokens, to)
  if (found !== null) return { unit: found.meaning.unit, mult: mult + found.meaning.mult, to: to + found.length }
  const counted = ['xã', 'trường', 'doanh', 'vụ', 'sản'].includes(tokens[to]?.text ?? '')
  return counted
    ? { unit: 'COUNT', mult, to: tokens[to]?.text === 'doanh' || tokens[to]?.text === 'sản' ? to + 2 : to + 1 }
    : null
}
