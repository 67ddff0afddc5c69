import type { Event } from '../facts/event.ts'
import { isRoundingOf } from '../facts/is-rounding-of.ts'
import type { Observation } from '../facts/observation.ts'
import { arePricesAlike } from '../facts/same-measurement.ts'
import { searchWords } from '../search/fold.ts'
import { parseEdtf } from '../time/edtf.ts'
import { overlaps } from '../time/interval.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import type { DraftEvent, DraftFact, DraftObservation } from './draft-shape.ts'

/**
 * What a curator should look at before accepting a candidate, with the fact on record that it was compared with.
 * duplicate: says what is on record · contradiction: says another value for the same · magnitude: ten times the figures
 * beside it, or a tenth · break: the series before was measured otherwise or of another unit.
 */
export interface Warning {
  readonly kind: 'duplicate' | 'contradiction' | 'magnitude' | 'break'
  readonly fact: string
}

/** The facts on record that a document's candidates are compared with. */
export interface Recorded {
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
}

/** Never corrects anything: magnitudes that look wrong have been printed, and a contradiction may be the truth. */
export function warningsFor(draft: DraftFact, recorded: Recorded): readonly Warning[] {
  return draft.kind === 'observation' ? figureWarnings(draft, recorded.observations) : eventWarnings(draft, recorded.events)
}

function figureWarnings(draft: DraftObservation, observations: readonly Observation[]): readonly Warning[] {
  const alike = observations.filter((figure) => isSameMeasurement(draft, figure))
  const own = alike.filter(({ area }) => area === draft.area)
  const same = own.filter(({ period, scenario }) => period.timePeriod === draft.timePeriod && scenario === draft.scenario)
  const warnings: Warning[] = same.map((figure) => ({
    kind: agrees(draft, figure) ? 'duplicate' : 'contradiction',
    fact: figure.id,
  }))
  const others = own.filter((figure) => !same.includes(figure))
  const near = nearest(draft, others.length > 0 ? others : alike)
  if (near && isOtherMagnitude(draft, near)) warnings.push({ kind: 'magnitude', fact: near.id })
  const before = nearest(draft, alike)
  if (before && same.length === 0 && isBreak(draft, before)) warnings.push({ kind: 'break', fact: before.id })
  return warnings
}

function isSameMeasurement(draft: DraftObservation, figure: Observation): boolean {
  const { indicator, breakdown, measure, unit } = figure
  return indicator === draft.indicator && breakdown === draft.breakdown && measure === draft.measure && unit === draft.unit
}

/** Either may be a rounding of the other: 1.640 tỷ and 1.640,3 tỷ are one statement. */
function agrees(draft: DraftObservation, figure: Observation): boolean {
  const inDraft = (figure.value * 10 ** figure.unitMult) / 10 ** draft.unitMult
  const inFigure = (draft.value * 10 ** draft.unitMult) / 10 ** figure.unitMult
  return (
    isRoundingOf(draft.value, draft.decimals, draft.qualifier, inDraft) ||
    isRoundingOf(figure.value, figure.decimals, figure.qualifier, inFigure)
  )
}

function isOtherMagnitude(draft: DraftObservation, figure: Observation): boolean {
  // Rates and ranks cross zero or jump by nature; only amounts have a magnitude.
  if (draft.measure !== 'value' || draft.unit === 'PERCENT') return false
  const ratio = Math.abs((draft.value * 10 ** draft.unitMult) / (figure.value * 10 ** figure.unitMult))
  return ratio >= 10 || ratio <= 0.1
}

/** Another unit's figures (before a merger or a split), or figures that are marked as measured otherwise. */
function isBreak(draft: DraftObservation, figure: Observation): boolean {
  return (
    figure.area !== draft.area ||
    (figure.obsStatus === 'D') !== (draft.obsStatus === 'D') ||
    !arePricesAlike(figure.priceBasis, draft.priceBasis)
  )
}

/** The figure of the same kind of period whose period begins closest to the draft's. */
function nearest(draft: DraftObservation, figures: readonly Observation[]): Observation | undefined {
  const { start, precision } = parseTimePeriod(draft.timePeriod)
  const distance = ({ period }: Observation) => Math.abs(Date.parse(period.start) - Date.parse(start))
  return figures.filter(({ period }) => period.precision === precision).sort((a, b) => distance(a) - distance(b))[0]
}

/** Half of the words of the shorter title in common is one happening told twice, when day and place agree. */
const SHARED_WORDS = 0.5

function eventWarnings(draft: DraftEvent, events: readonly Event[]): readonly Warning[] {
  const date = parseEdtf(draft.date.edtf)
  const words = searchWords(draft.title.vi)
  return events
    .filter((event) => event.areas.some((area) => draft.areas.includes(area)) && overlaps(event.date, date))
    .filter((event) => sharedWords(words, searchWords(event.title.vi)) >= SHARED_WORDS)
    .map((event) => ({ kind: event.date.edtf === date.edtf ? 'duplicate' : 'contradiction', fact: event.id }))
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((word) => other.includes(word))
  return shared.length / Math.max(1, Math.min(one.length, other.length))
}
