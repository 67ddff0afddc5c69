import type { ObsStatus, Scenario } from '../../facts/code-lists.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { Doubt, FigureCandidate, TokenSpan } from './figure-candidate.ts'
import type { FigureReading, Subject } from './figure-reading.ts'
import { beginning, timeFor } from './figure-time.ts'
import { INDEXES } from './indexes.ts'
import type { Interpretation } from './interpret.ts'
import type { SaidComparison } from './read-comparison.ts'
import { isStock } from './time-collect.ts'

/** What an amount or a rank brings along besides its value. */
export interface Details {
  readonly qualifier: FigureCandidate['qualifier']
  readonly decimals: number
  readonly rankOf: number | null
  readonly among: string | null
  readonly comparison: SaidComparison | null
  readonly end: number
  readonly index: number
  readonly doubts: readonly Doubt[]
}

function scenarioOf(reader: FigureReading): { scenario: Scenario; obsStatus: ObsStatus; span: TokenSpan | null } {
  const status: ObsStatus = reader.status?.cue === 'estimate' ? 'E' : reader.status?.cue === 'preliminary' ? 'P' : 'A'
  const word = reader.scenario
  if (word?.cue === 'target') return { scenario: 'TARGET', obsStatus: 'A', span: word.span }
  if (word?.cue === 'plan') return { scenario: 'PLAN', obsStatus: 'A', span: word.span }
  if (word?.cue === 'forecast') return { scenario: 'FORECAST', obsStatus: 'F', span: word.span }
  if (reader.memory.scenario !== 'ACTUAL') return { scenario: reader.memory.scenario, obsStatus: 'A', span: null }
  return { scenario: 'ACTUAL', obsStatus: status, span: reader.status?.span ?? null }
}

/** Adds a figure with everything that the sentence says of it. */
export function add(
  reader: FigureReading,
  subject: Subject,
  said: Interpretation,
  quantity: { number: number; from: number; to: number },
  details: Details,
  as?: Scenario,
): void {
  const status = scenarioOf(reader)
  const { mention } = subject
  const own = spanOf(reader, timeFor(reader, details.index, details.end, isStock(said.slug, mention.breakdown)))
  const time = reader.seriesTime ?? (own && meantBy(reader, own, said)) ?? beginning(reader, said)
  const from = Math.min(mention.from < quantity.to ? mention.from : quantity.from, quantity.from)
  reader.found.push({
    said,
    breakdown: mention.breakdown,
    scenario: as ?? status.scenario,
    obsStatus: as === 'PLAN' ? 'A' : status.obsStatus,
    qualifier: details.qualifier,
    decimals: details.decimals,
    rankOf: details.rankOf,
    among: details.among,
    comparison: details.comparison,
    time,
    yearBack: reader.samePeriod,
    wholeYear: as === 'PLAN',
    present: reader.present,
    began: reader.beganTo === quantity.to,
    mean: reader.average || reader.cursor.is(quantity.to - 2, '/', 'năm'),
    yearly: isYearly(reader, quantity.from),
    festive: time === null && isFestive(reader),
    place: reader.place,
    number: { from: quantity.number, to: quantity.to },
    status: status.span,
    quote: { from, to: details.end },
    doubts: details.doubts,
  })
}

/**
 * "chỉ số DTI năm 2021 xếp thứ 15; kinh tế số chiếm 12,4% GRDP": the year of an index is that of no other figure. "Khi đó, GRDP 242.000
 * tỷ đồng (năm 2024), thu ngân sách 22.600 tỷ": a time in brackets says when "then" was.
 */
function meantBy({ elements, aside }: FigureReading, time: TimeMention, { slug }: Interpretation): TimeMention | null {
  if (time.shape.form === 'vague' && aside !== null) return aside
  if (INDEXES.has(slug) || time.shape.form !== 'year') return time
  const ofIndex = elements.some(
    (element) => element.is === 'indicator' && element.to === time.from && INDEXES.has(element.mention.slug),
  )
  return ofIndex ? null : time
}

/** "Quảng Ninh đón 980.000 lượt khách dịp Tết": of a holiday whose days stand elsewhere. */
function isFestive(reader: FigureReading): boolean {
  const [from, to] = [reader.elements[0]?.from ?? 0, reader.elements.at(-1)?.to ?? 0]
  for (let at = from; at < to; at++) if (FEASTS.has(`${reader.cursor.text(at)} ${reader.cursor.text(at + 1)}`)) return true
  return false
}

const FEASTS = new Set(['dịp tết', 'ngày tết', 'nghỉ tết', 'nghỉ lễ', 'dịp lễ', 'dịp nghỉ', 'kỳ nghỉ'])

/** "Mục tiêu 2020 - 2025: …; thu ngân sách 5 năm …": the years that the sentence itself has named. */
function spanOf(reader: FigureReading, time: TimeMention | null): TimeMention | null {
  if (time?.shape.form !== 'year-count') return time
  const years = reader.times.findLast(({ shape }) => shape.form === 'years')
  return years ? { ...time, shape: years.shape } : time
}

/** "Mỗi năm, vốn vay giúp tạo việc làm cho 12.000 lao động": said since the last number. */
function isYearly(reader: FigureReading, to: number): boolean {
  const before = reader.elements.findLast((element) => element.is === 'quantity' && element.to < to)
  for (let at = before?.to ?? reader.elements[0]?.from ?? to; at < to; at++)
    if (reader.cursor.is(at, 'mỗi', 'năm') || reader.cursor.is(at, 'hằng', 'năm') || reader.cursor.is(at, 'hàng', 'năm'))
      return true
  return false
}
