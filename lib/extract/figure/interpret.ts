import type { Measure } from '../../facts/code-lists.ts'
import type { Indicator } from '../../facts/indicator.ts'
import type { Amount, Rank } from '../amount/amount.ts'
import type { Cue } from './cue-book.ts'
import type { SaidComparison } from './read-comparison.ts'
import { confusedByUnit, unitByName, unitMeant } from './unit-meant.ts'

/** What a number says of an indicator. */
export interface Interpretation {
  readonly slug: string
  readonly measure: Measure
  readonly value: number
  readonly high: number | null
  readonly unit: string
  readonly mult: number
  readonly comparison: { readonly base: SaidComparison['base']; readonly verb: string | null; readonly ambiguous: boolean } | null
}

/** The words around a number that decide what it says. */
export interface Wording {
  /** The movement or level word before the number. */
  readonly verb: Cue | null
  readonly verbText: string | null
  readonly comparison: SaidComparison | null
  /** The phrase that names the indicator also says "tỷ lệ", "bình quân đầu người"… */
  readonly phrase: string
  readonly average: boolean
  /** The number stands before its noun ("818 bác sĩ", "95% dân số tham gia BHYT"). */
  readonly beforeNoun: boolean
  /** The time said last before it is one month. */
  readonly ofMonth: boolean
  /** A level of the same thing stands before it: "118 tỷ đồng, đạt 59%". */
  readonly afterLevel: boolean
  /** Alone in brackets behind its level: "(27,7%)". */
  readonly aside: 'share' | 'plan' | null
}

const MOST_IN_A_MONTH = 2.5

const GROWTH_ONLY = new Set(['grdp-growth', 'sector-growth', 'labour-productivity-growth'])

/**
 * Works out what an amount says of an indicator: the unit decides first (a "GRDP bình quân" in per cent is growth, in đồng
 * it is per head), then the verb and what it is compared with. Null where the two do not go together.
 */
export function interpret(indicator: Indicator, breakdown: string, amount: Amount, wording: Wording): Interpretation | null {
  const { unit } = amount
  if (unit === 'PERCENT') return interpretPercent(indicator, amount, wording)
  if (unit === 'RATIO') return interpretRatio(indicator, amount, wording)
  if (unit === 'PERCENT_POINTS') return interpretPoints(indicator, amount, wording)
  if (unit === 'RANK_STEPS') {
    if (wording.verb !== 'rise' && wording.verb !== 'fall') return null
    return made(indicator.slug, 'rank_change', signed(amount, wording), amount, 'RANK_STEPS', null)
  }
  if (unit === 'SCORE' && wording.verb === 'contribute') return contribution(indicator, amount, wording)
  return interpretLevel(indicator, breakdown, amount, wording)
}

/** A rank is of whatever indicator the sentence speaks of, where ranks are usual. */
export function interpretRank(indicator: Indicator, rank: Rank): Interpretation {
  return { slug: indicator.slug, measure: 'rank', value: rank.rank, high: null, unit: 'RANK', mult: 0, comparison: null }
}

function interpretPercent(indicator: Indicator, amount: Amount, wording: Wording): Interpretation | null {
  const { slug, kind, unit } = indicator
  const { verb, comparison } = wording
  const moves = verb === 'rise' || verb === 'fall'
  if (slug === 'grdp' && comparison?.base !== 'PLAN' && (moves || wording.average || verb === 'reach' || verb === null)) {
    if (verb === 'share') return null
    return growth('grdp-growth', amount, wording)
  }
  if (slug === 'grdp-per-capita' && amount.per === 'year') return growth('grdp-growth', amount, wording)
  if (GROWTH_ONLY.has(slug)) {
    if (verb === 'share' || verb === 'exceed' || comparison?.base === 'PLAN') return null
    return growth(slug, amount, wording)
  }
  if (slug === 'public-investment-disbursement-rate' && !wording.phrase.startsWith('tỷ lệ')) {
    return moves
      ? growth('public-investment-disbursement', amount, wording)
      : ofPlan({ ...indicator, slug: 'public-investment-disbursement' }, amount, wording)
  }
  if (slug === 'public-investment-disbursement-rate' && !moves) return made(slug, 'value', amount.value, amount, 'PERCENT', null)
  if (comparison?.base === 'PLAN' || (verb === 'exceed' && /kế hoạch|chỉ tiêu|dự toán/.test(wording.verbText ?? '')))
    return ofPlan(indicator, amount, wording)
  if (wording.aside === 'share') return made(slug, 'share', amount.value, amount, 'PERCENT', null)
  if (wording.aside === 'plan') return ofPlan(indicator, amount, wording)
  // "118 tỷ đồng, đạt 59%", "3.350 tỷ đồng (vượt 1,5%)": of what but its plan, though nobody says so.
  const ofItsPlan = wording.afterLevel && comparison === null && (verb === 'reach' || verb === 'exceed')
  if (ofItsPlan && unit !== 'COUNT' && (kind === 'level' || kind === 'count')) return ofPlan(indicator, amount, wording)
  if (verb === 'equal' || (verb === 'reach' && comparison && amount.value > 60 && slug === 'iip')) {
    if (comparison === null) return null
    return made(slug, 'index_vs_base', amount.value, amount, 'PERCENT', compared(comparison.base, wording))
  }
  if (kind === 'rate' || kind === 'share') {
    if (unit === 'PERCENT_POINTS') return moves || verb === 'reach' || verb === null ? poverty(indicator, amount, wording) : null
    if (moves) return pointsOf(indicator, amount, wording)
    return made(slug, 'value', amount.value, amount, 'PERCENT', null)
  }
  if (moves) return growth(slug, amount, wording)
  if (slug === 'sipas' || slug === 'par-index' || slug === 'dti')
    return made(slug, 'value', amount.value, amount, 'PERCENT', null)
  if (slug === 'iip' || slug === 'cpi') return null
  if (verb === 'share') return made(slug, 'share', amount.value, amount, 'PERCENT', null)
  if (slug === 'public-investment-disbursement' && (verb === 'reach' || verb === null)) {
    return made(slug, 'pct_of_plan', amount.value, amount, 'PERCENT', compared('PLAN', wording))
  }
  const reached = wording.afterLevel && verb === 'reach'
  if (unit === 'COUNT' && (wording.phrase.startsWith('tỷ lệ') || wording.beforeNoun || reached)) {
    return made(slug, 'share', amount.value, amount, 'PERCENT', null)
  }
  return null
}

function poverty(indicator: Indicator, amount: Amount, wording: Wording): Interpretation {
  return made(
    indicator.slug,
    'value',
    amount.value,
    amount,
    'PERCENT_POINTS',
    wording.comparison && compared(wording.comparison.base, wording),
  )
}

function ofPlan(indicator: Indicator, amount: Amount, wording: Wording): Interpretation | null {
  const { slug } = indicator
  if (wording.verb === 'exceed') {
    const value = Number((100 + amount.value).toFixed(4))
    return made(
      slug,
      'pct_of_plan',
      value,
      { ...amount, high: amount.high === null ? null : 100 + amount.high },
      'PERCENT',
      compared('PLAN', wording),
    )
  }
  if (wording.verb === 'rise' || wording.verb === 'fall') {
    return made(slug, 'growth_vs_base', signed(amount, wording), amount, 'PERCENT', compared('PLAN', wording))
  }
  return made(slug, 'pct_of_plan', amount.value, amount, 'PERCENT', compared('PLAN', wording))
}

function growth(slug: string, amount: Amount, wording: Wording): Interpretation {
  // Prices "tháng 11 tăng 1,13%" without a base are measured by the month before.
  const usual = slug === 'cpi' && wording.ofMonth && Math.abs(amount.value) < MOST_IN_A_MONTH ? 'P-1M' : 'P-1Y'
  const base = wording.comparison?.base ?? usual
  const measure: Measure = base === 'P-1Y' ? 'growth_yoy' : base === 'P-1M' || base === 'P-1Q' ? 'growth_mom' : 'growth_vs_base'
  return made(slug, measure, signed(amount, wording), amount, 'PERCENT', compared(base, wording))
}

function pointsOf(indicator: Indicator, amount: Amount, wording: Wording): Interpretation {
  const comparison = wording.comparison && compared(wording.comparison.base, wording)
  return made(indicator.slug, 'change_pp', signed(amount, wording), amount, 'PERCENT_POINTS', comparison)
}

function interpretRatio(indicator: Indicator, amount: Amount, wording: Wording): Interpretation | null {
  const { verb, comparison } = wording
  if (verb === null || verb === 'reach' || verb === 'share') return null
  const base = comparison?.base ?? 'P-1Y'
  const ambiguous = verb !== 'multiple' && verb !== 'equal'
  const slug = GROWTH_ONLY.has(indicator.slug) && indicator.slug !== 'sector-growth' ? 'grdp' : indicator.slug
  return made(slug, 'multiple', amount.value, amount, 'RATIO', { base, verb: wording.verbText, ambiguous })
}

function interpretPoints(indicator: Indicator, amount: Amount, wording: Wording): Interpretation | null {
  if (wording.verb === 'contribute') return contribution(indicator, amount, wording)
  if (indicator.unit === 'PERCENT_POINTS') return poverty(indicator, amount, wording)
  if (wording.verb !== 'rise' && wording.verb !== 'fall' && wording.verb !== 'exceed') return null
  return pointsOf(indicator, amount, wording)
}

/** "đóng góp 1,98 điểm", "làm giảm 1,06 điểm phần trăm": what a sector adds to the growth of the whole, or takes from it. */
function contribution(indicator: Indicator, amount: Amount, { verbText }: Wording): Interpretation {
  const value = verbText === 'làm giảm' ? -amount.value : amount.value
  return made(indicator.slug, 'contribution_pp', value, amount, 'PERCENT_POINTS', null)
}

function interpretLevel(indicator: Indicator, breakdown: string, amount: Amount, wording: Wording): Interpretation | null {
  const slug = confusedByUnit(indicator.slug, amount, wording.average)
  const unit =
    slug === null
      ? null
      : amount.unit === 'NONE'
        ? unitByName(indicator, wording.verb)
        : unitMeant(slug, indicator, breakdown, amount)
  if (slug === null || unit === null) return null
  // "giải quyết việc làm tăng thêm cho 46.108 lao động" is how many there were.
  const created = slug === 'jobs-created' && wording.verbText === 'tăng thêm'
  const moved = (wording.verb === 'rise' || wording.verb === 'fall') && !wording.beforeNoun && !created
  const movedBeforeNoun =
    wording.beforeNoun && (wording.verbText === 'tăng' || wording.verbText === 'giảm' || wording.verbText === 'tăng thêm')
  if (moved || movedBeforeNoun) {
    // "hụt 5.690 tỷ đồng so với dự toán": how far from a plan is no change.
    if (wording.comparison?.base === 'PLAN') return null
    const comparison = wording.comparison && compared(wording.comparison.base, wording)
    return made(slug, 'change_abs', signed(amount, wording), amount, unit, comparison)
  }
  if (wording.verb === 'exceed' && (wording.comparison?.base === 'PLAN' || unit === 'COUNT')) return null
  return made(slug, 'value', amount.value, amount, unit, null)
}

function made(
  slug: string,
  measure: Measure,
  value: number,
  amount: Pick<Amount, 'high' | 'mult' | 'unit'>,
  unit: string,
  comparison: Interpretation['comparison'],
): Interpretation {
  // "giảm 1 - 1,5%" lies between −1,5 and −1.
  if (amount.high !== null && value < 0)
    return { slug, measure, value: -amount.high, high: value, unit, mult: amount.mult, comparison }
  return { slug, measure, value, high: amount.high, unit, mult: amount.mult, comparison }
}

function compared(base: SaidComparison['base'], wording: Wording): NonNullable<Interpretation['comparison']> {
  return { base, verb: wording.verbText, ambiguous: false }
}

function signed(amount: Amount, { verb }: Wording): number {
  return verb === 'fall' ? -amount.value : amount.value
}
