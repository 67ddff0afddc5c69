import type { TimePeriod } from '../../time/time-period.ts'
import type { FigureCandidate } from './figure-candidate.ts'
import { isStock } from './time-collect.ts'

/**
 * "Xuất khẩu năm 2020 đạt 3,1 tỷ USD, tăng bình quân 13%/năm": a mean of years that the sentence does not name; and where a
 * change began ("từ 45,1%") at a time that is not said.
 */
export function isOfSeveralYears({ said, scenario, began, mean, yearly, time }: FigureCandidate, period: TimePeriod): boolean {
  const several = /P\d+Y$/.test(period.timePeriod)
  if (began && time === null && (several || isStock(said.slug, '_T') || said.slug === 'grdp-structure')) return true
  if (yearly && !several && scenario === 'ACTUAL' && said.measure === 'value' && !isStock(said.slug, '_T') && time === null)
    return true
  if (yearly && time === null && said.measure === 'value' && !isStock(said.slug, '_T')) return true
  // "bình quân quý" is no month's, "giảm bình quân 4%/năm" no year's.
  if (mean && said.slug === 'cpi' && period.precision === 'month') return true
  const ofPoverty = said.measure === 'change_pp' || said.slug === 'poverty-reduction'
  if (mean && ofPoverty && !several) return true
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
