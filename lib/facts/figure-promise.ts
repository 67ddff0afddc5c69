import type { CivilDate } from '../time/civil-date.ts'
import type { Indicator } from './indicator.ts'
import { isSameLife, LIFE_STAGES, lifeStage } from './life-stage.ts'
import type { Observation } from './observation.ts'
import type { FigurePromise } from './promise.ts'

type Direction = ReadonlyMap<string, Pick<Indicator, 'higherIsBetter'>>

/**
 * What became of each planned or targeted figure, by the end of its period. It is set against the result that came
 * furthest (final before provisional before estimate) of the same key. Where less is better, less keeps the plan; where
 * neither is, reaching it does. Binary fractions and a plan that was itself rounded by less than its last digit decide nothing.
 */
export function figurePromises(
  figures: readonly Observation[],
  indicators: Direction,
  today: CivilDate,
): readonly FigurePromise[] {
  return figures
    .filter(({ scenario }) => scenario === 'PLAN' || scenario === 'TARGET')
    .sort((a, b) => a.period.end.localeCompare(b.period.end) || a.id.localeCompare(b.id))
    .map((plan): FigurePromise => {
      const report = furthest(figures.filter((figure) => isResult(figure) && isSameLife(plan, figure)))
      if (!report) return { kind: 'figure', plan, report, outcome: plan.period.end < today ? 'silent' : 'pending', by: null }
      const by = Number((report.value * 10 ** (report.unitMult - plan.unitMult) - plan.value).toPrecision(12))
      const lessIsBetter = indicators.get(plan.indicator)?.higherIsBetter === false
      const short = lessIsBetter ? by - slack(plan) : -by - slack(plan)
      return { kind: 'figure', plan, report, outcome: short > 0 ? 'missed' : 'kept', by }
    })
}

function isResult(figure: Observation): boolean {
  const stage = lifeStage(figure)
  return figure.scenario === 'ACTUAL' && stage !== null && stage !== 'forecast'
}

function furthest(results: readonly Observation[]): Observation | null {
  const stage = (figure: Observation) => LIFE_STAGES.indexOf(lifeStage(figure) ?? 'plan')
  return [...results].sort((a, b) => stage(b) - stage(a) || b.recordedAt.localeCompare(a.recordedAt))[0] ?? null
}

/** Half of the last digit that the plan was stated with. */
function slack(plan: Observation): number {
  return 10 ** -plan.decimals / 2
}
