import type { Doubt } from '../facts/doubt.ts'
import type { Event } from '../facts/event.ts'
import { eventPromises } from '../facts/event-promise.ts'
import { figurePromises } from '../facts/figure-promise.ts'
import type { Observation } from '../facts/observation.ts'
import { type EventPromise, type FigurePromise, PROMISE_OUTCOMES, type PromiseOutcome } from '../facts/promise.ts'
import { figureWords } from '../words/figure-words.ts'
import { type FactRow, factRow } from './fact-row.ts'
import type { PageContext } from './page-context.ts'

export interface PromiseRow {
  readonly outcome: PromiseOutcome
  /** "trễ 10 ngày", "vượt 140 tỷ đồng", "quá hạn 930 ngày, chưa có tin" */
  readonly word: string
  readonly plan: FactRow
  readonly report: FactRow | null
  /** What must be known before the outcome is believed: doubts about the plan or the result. */
  readonly doubts: readonly Doubt[]
}

export interface PromiseGroup {
  readonly outcome: PromiseOutcome
  readonly name: string
  readonly rows: readonly PromiseRow[]
}

/** What was promised for a province, by what became of it, in a fixed order; outcomes that nothing came to are left out. */
export function promisesView(
  facts: { readonly observations: readonly Observation[]; readonly events: readonly Event[]; readonly doubts: readonly Doubt[] },
  context: PageContext,
): { readonly count: number; readonly groups: readonly PromiseGroup[] } {
  const known = {
    articles: context.articles,
    facts: new Map([...facts.observations, ...facts.events].map((fact) => [fact.id, fact])),
  }
  const promises = [
    ...figurePromises(facts.observations, context.indicators, context.today),
    ...eventPromises(facts.events, known, context.today),
  ].sort((a, b) => dueDay(a).localeCompare(dueDay(b)))
  const rows = promises.map(
    (promise): PromiseRow => ({
      outcome: promise.outcome,
      word: promise.kind === 'event' ? eventWord(promise, context) : figureWord(promise, context),
      plan: factRow(promise.plan, context, null),
      report: promise.report && factRow(promise.report, context, null),
      doubts: facts.doubts.filter(
        (doubt) => doubt.facts.includes(promise.plan.id) || doubt.facts.includes(promise.report?.id ?? ''),
      ),
    }),
  )
  const groups = PROMISE_OUTCOMES.map((outcome) => ({
    outcome,
    name: context.t(`insights.promises.outcome.${outcome}`),
    rows: rows.filter((row) => row.outcome === outcome),
  }))
  return { count: rows.length, groups: groups.filter((group) => group.rows.length > 0) }
}

function dueDay(promise: EventPromise | FigurePromise): string {
  return promise.kind === 'event' ? promise.plan.date.end : promise.plan.period.end
}

function eventWord({ outcome, days }: EventPromise, { t }: PageContext): string {
  if (outcome === 'late') return t('insights.promises.late', { days: days ?? 0 })
  if (outcome === 'silent') return t('insights.promises.silent', { days: days ?? 0 })
  return t(`insights.promises.word.${outcome}`)
}

function figureWord({ outcome, by, plan, report }: FigurePromise, { t, locale }: PageContext): string {
  if (by === null || !report) return t(`insights.promises.word.${outcome}`)
  const decimals = Math.max(plan.decimals, String(Math.abs(by)).split('.')[1]?.length ?? 0)
  const plain = {
    ...plan,
    value: Math.abs(by),
    valueHigh: null,
    decimals,
    qualifier: 'EQ',
    measure: 'value',
    rank: null,
  } as const
  const amount = figureWords(plain, locale)
  const value = plan.unit === 'PERCENT' ? t('insights.points', { value: amount.number }) : amount.whole
  const way = by === 0 ? 'exactly' : by > 0 ? 'above' : 'below'
  return t(`insights.promises.${way}`, { value })
}
