import { parseTimePeriod, type TimePeriod } from '../../time/time-period.ts'
import type { FigureCandidate } from './figure-candidate.ts'
import type { FigureSurroundings } from './figure-surroundings.ts'
import { isStock } from './time-collect.ts'

/** Years of a plan whose end alone is said. */
const YEARS_OF_PLAN = 5

/**
 * "Đến năm 2030: GRDP tăng bình quân 10%/năm, mỗi năm giảm nghèo 1%": a mean that is aimed at up to a year some years ahead is one
 * of the five years up to it.
 */
export function yearsAimedAt(
  candidate: FigureCandidate,
  period: TimePeriod,
  { anchor, contextTimes }: Pick<FigureSurroundings, 'anchor' | 'contextTimes'>,
): TimePeriod {
  const { said, scenario, mean, yearly } = candidate
  const year = Number(period.end.slice(0, 4))
  const ahead = year - Number(anchor.day.slice(0, 4)) >= 3 && year % YEARS_OF_PLAN === 0
  const changes = said.measure === 'growth_yoy' || said.measure === 'change_pp' || said.slug === 'poverty-reduction'
  const flows = said.measure === 'value' && yearly && !isStock(said.slug, '_T')
  if (scenario === 'ACTUAL' || period.precision !== 'year' || !ahead || !((mean && changes) || (yearly && changes) || flows))
    return period
  // "Quy hoạch thời kỳ 2021 - 2030" says itself which years end there.
  const spans = contextTimes.flatMap(({ mention: { shape } }) => (shape.form === 'years' && shape.last === year ? [shape] : []))
  const first = spans[0]?.first ?? year - YEARS_OF_PLAN + 1
  return parseTimePeriod(`${first}-01-01/P${year - first + 1}Y`)
}

/**
 * "Xuất khẩu năm 2020 đạt 3,1 tỷ USD, tăng bình quân 13%/năm": a mean of years that the sentence does not name; and where a
 * change began ("từ 45,1%") at a time that is not said.
 */
export function isOfSeveralYears({ said, scenario, began, mean, yearly, time }: FigureCandidate, period: TimePeriod): boolean {
  const several = /P\d+Y$/.test(period.timePeriod)
  if (began && time === null && (several || isStock(said.slug, '_T') || said.slug === 'grdp-structure')) return true
  if (yearly && !several && scenario === 'ACTUAL' && said.measure === 'value' && !isStock(said.slug, '_T') && time === null)
    return true
  if (yearly && time === null && !(several && scenario !== 'ACTUAL') && said.measure === 'value' && !isStock(said.slug, '_T'))
    return true
  // "bình quân quý" is no month's, "giảm bình quân 4%/năm" no year's.
  if (mean && said.slug === 'cpi' && period.precision === 'month') return true
  const ofPoverty = said.measure === 'change_pp' || said.slug === 'poverty-reduction'
  if (mean && ofPoverty && !several && scenario === 'ACTUAL') return true
  const ofYears = mean && period.precision === 'year' && said.slug !== 'cpi'
  if (mean && scenario === 'TARGET' && time === null && !several && said.measure === 'growth_yoy') return true
  const averaged = said.comparison?.verb?.endsWith('bình quân') ?? false
  return (
    (ofYears || averaged) &&
    scenario === 'ACTUAL' &&
    !several &&
    said.measure === 'growth_yoy' &&
    (said.slug !== 'grdp-growth' || time === null)
  )
}
