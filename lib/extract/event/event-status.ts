import type { StatedStatus } from '../../facts/code-lists.ts'
import { addDays } from '../../time/civil-date.ts'
import type { TokenSpan } from '../figure/figure-candidate.ts'
import type { Token } from '../text/token.ts'
import { type Anchor, type ResolvedTime, resolveTime } from '../when/resolve-time.ts'
import type { TimeMention, TimeShape } from '../when/time-shape.ts'
import { FUTURE_WORDS } from './event-book.ts'
import { isStop } from './event-title.ts'
import type { Clause, Happening, Told } from './happening.ts'

/** "Ngày 20/7, Bắc Giang mở ngày hội", told on 5 July: the day two weeks ahead, not the one almost a year ago. */
export function soonAhead(shape: TimeShape, past: ResolvedTime, anchor: Anchor, clause: readonly Token[]): ResolvedTime | null {
  if (!anchor.exact || !past.guessed || (shape.form !== 'day' && shape.form !== 'days' && shape.form !== 'lunar')) return null
  const ago = past.start.slice(0, 4) === anchor.day.slice(0, 4) ? LONG_AGO : LONG_AGO_LAST_YEAR
  if (past.start > addDays(anchor.day, -ago) || clause.some(({ text }) => DONE.has(text))) return null
  const ahead = resolveTime(shape, anchor, 'future')
  return ahead !== null && ahead.start <= addDays(anchor.day, 366 - ago) ? ahead : null
}

/** So many days back nobody leaves out the year, and in another year fewer. */
const LONG_AGO = 300
const LONG_AGO_LAST_YEAR = 240

const PUT_OFF = new Set(['hoãn', 'lùi', 'dời'])
const DONE = new Set(['đã', 'vừa', 'qua'])

/** Whether a happening is told as one to come, by its own words or by those of its sentence before it. */
export function isAhead(tokens: readonly Token[], { clause, time, told, ahead, past }: Happening): boolean {
  return !past && (ahead === true || isFuture(tokens, clause, time, told))
}

/** Whether the words of a clause say that it is over: "đã", "vừa". */
export function saysDone(tokens: readonly Token[], clause: Clause, time: TimeMention): boolean {
  return tokens.slice(Math.max(clause.floor, time.from - 12), Math.min(clause.to, time.to + 8)).some(({ text }) => DONE.has(text))
}

/** Whether the words around a time speak of what is to come. */
function isFuture(tokens: readonly Token[], clause: TokenSpan, time: TimeMention, told: Told): boolean {
  // "đêm 27.6 hoãn, dời sang 29.6": the day behind it is to come, not the one before it.
  if (told.text.endsWith(' sang') && time.from >= told.from) return true
  // "dự kiến 20/9) đã hủy"
  if (isCalledOff(tokens, clause, time) || isPutOff(tokens, clause, time)) return false
  const from = Math.max(clause.from, Math.min(time.from, told.from) - 10)
  const to = Math.min(clause.to, Math.max(time.to, told.to) + 2)
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.text ?? ''
    // "đã cất nóc ngày 10/12 và dự kiến đón khách …"
    if (at >= Math.max(time.to, told.to) && (isStop(tokens[at]) || word === 'và')) return false
    if (!FUTURE_WORDS.has(word)) continue
    const next = tokens[at + 1]?.text ?? ''
    if (word === 'dự' && next !== 'kiến' && next !== 'định') continue
    if (word === 'phấn' && next !== 'đấu') continue
    if (word === 'chuẩn' && next !== 'bị') continue
    if (word === 'quyết' && next !== 'tâm') continue
    if (word === 'tới' && tokens[at - 1]?.text !== 'sắp' && at !== time.to) continue
    if (word === 'mai' && (tokens[at]?.capital || tokens[at - 1]?.capital)) continue
    return true
  }
  return false
}

function isCalledOff(tokens: readonly Token[], clause: TokenSpan, time: TimeMention): boolean {
  return tokens.slice(Math.max(clause.from, time.from - 12), Math.min(clause.to, time.to + 12)).some(({ text }) => text === 'hủy')
}

/** "Chiều nay" in a paper of the morning; "tối nay" where no hour is known, papers come out before it. */
function isLaterToday(tokens: readonly Token[], time: TimeMention, { hour = MIDDAY }: Anchor): boolean {
  const begins = tokens[time.from + 1]?.text === 'nay' ? BEGINS.get(tokens[time.from]?.text ?? '') : undefined
  return begins !== undefined && hour < begins
}

const MIDDAY = 13

/** When the parts of a day begin that papers speak of ahead. */
const BEGINS = new Map([
  ['chiều', 13],
  ['tối', 19],
  ['đêm', 20],
])

/** "ấn định ngày 12/5 đã được lùi sang ngày 9/6" */
function isPutOff(tokens: readonly Token[], clause: TokenSpan, time: TimeMention): boolean {
  return tokens.slice(time.to, Math.min(clause.to, time.to + 8)).some(({ text }) => PUT_OFF.has(text))
}

/** The status of an event as seen from the day of publication. */
export function statusOf(
  resolved: ResolvedTime,
  anchor: Anchor,
  future: boolean,
  tokens: readonly Token[],
  clause: TokenSpan,
  time: TimeMention,
): StatedStatus {
  if (isCalledOff(tokens, clause, time)) return 'cancelled'
  if (isPutOff(tokens, clause, time)) return 'cancelled'
  if (resolved.start > anchor.day && anchor.exact) return 'planned'
  if (resolved.start === anchor.day && isLaterToday(tokens, time, anchor)) {
    if (!tokens.slice(time.to, clause.to).some(({ text }) => DONE.has(text))) return 'planned'
  }
  if (future && resolved.end >= anchor.day) return 'planned'
  if (resolved.end > anchor.day && anchor.exact) {
    const running = tokens.slice(Math.max(clause.from, time.from - 4), clause.to).some(({ text }) => text === 'đang')
    if (running) return 'ongoing'
    const done = tokens
      .slice(Math.max(clause.from, time.from - 8), Math.min(clause.to, time.to + 8))
      .some(({ text }) => text === 'đã' || text === 'được' || text === 'vừa')
    if (resolved.precision === 'range') return 'ongoing'
    return done || resolved.precision === 'month' ? 'happened' : 'planned'
  }
  return 'happened'
}
