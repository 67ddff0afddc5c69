import { addDays } from '../../time/civil-date.ts'
import type { Token } from '../text/token.ts'
import { resolveTime } from '../when/resolve-time.ts'
import type { TimeMention, TimeShape } from '../when/time-shape.ts'
import { type Clause, type EventSurroundings, FINE, type Happening, OF_MONTHS, type Told } from './happening.ts'
import { isDaysOf, presentYear } from './narrowed-time.ts'
import { plainTold } from './plain-happening.ts'
import { spanTold } from './span-happening.ts'
import { chooseTold } from './told-word.ts'
import { isFigure, leadsClause, yearTold } from './year-happening.ts'

/**
 * What a time tells: a word of happenings near it, else its clause in words of its own, else what a year or years tell. `found` is what
 * its sentence told before.
 */
export function toldOf(
  tokens: readonly Token[],
  time: TimeMention,
  shape: TimeShape,
  told: readonly Told[],
  clause: Clause,
  figureTimes: ReadonlySet<number>,
  found: readonly Happening[],
  around: EventSurroundings,
): Told | null {
  const word = LONG.has(shape.form) ? null : chooseTold(told, time, clause, FINE.has(shape.form), tokens)
  if (word !== null) return word
  const ofFigure = figureTimes.has(time.from)
  if (isPlain(tokens, time) && !ofFigure) {
    const sure =
      isSure(shape, around) || isDaysOf(tokens, time.from) || (found.length > 0 && isMonthGoneBy(tokens, time, clause, around))
    const plain = plainTold(tokens, time, clause, sure)
    if (plain !== null) return plain
  }
  const year = ofFigure ? null : yearTold(tokens, time, told, clause, presentYear(around))
  // Years that head a paragraph with a colon are those of its figures as well.
  return year ?? (ofFigure && tokens[time.to]?.text !== ':' ? null : spanTold(tokens, time, clause))
}

/** Whether years, a century or what goes on since a year: only what is done for years is told of these. */
export function isLong({ form }: TimeShape): boolean {
  return LONG.has(form)
}

const LONG = new Set<TimeShape['form']>(['since', 'century', 'decade'])

/** "Ngày 19/5, cao tốc thông xe; tháng 8, cảng hàng không đón chuyến bay đầu tiên": a month that goes on with what happened. */
function isMonthGoneBy(tokens: readonly Token[], time: TimeMention, clause: Clause, { anchor }: EventSurroundings): boolean {
  if (time.shape.form !== 'month' || tokens[time.to]?.text !== ',' || !leadsClause(tokens, time, clause)) return false
  const resolved = resolveTime(time.shape, anchor, 'past')
  return resolved !== null && anchor.exact && resolved.end < anchor.day && !isFigure(tokens, time.to, clause.to)
}

/** Two years of days. */
const LONG_AGO = 730

/** A month that still lies ahead, or long back: what is told of it is planned, or has happened. */
function isSure(shape: TimeShape, { anchor }: EventSurroundings): boolean {
  const resolved = resolveTime(shape, anchor, 'past')
  if (resolved === null) return false
  // "Tháng 12 năm 1975 tỉnh nhập vào …": of a month so long ago something is told that happened in it.
  if ('year' in shape && shape.year !== null && resolved.end < addDays(anchor.day, -LONG_AGO)) return true
  return anchor.exact && resolved.start > anchor.day
}

/** A day, or a month of which no figure is told: it may have happened then whatever its clause says. Feasts by name are no days. */
function isPlain(tokens: readonly Token[], { shape, role, from }: TimeMention): boolean {
  const feast = shape.form === 'lunar' && tokens[from]?.text === 'tết' && role !== 'before'
  const day = FINE.has(shape.form) && !feast
  const month = OF_MONTHS.has(shape.form)
  const near = role === 'at' || role === 'from' || (role === 'before' && day)
  // "Tới ngày 23/2/1876, Soái phủ lập hạt", "Sau ngày 26/12/1991, tỉnh tách": told of the day itself.
  const told = shape.form === 'day' && shape.year !== null && (role === 'until' || role === 'after')
  return (near || told) && (day || month)
}
