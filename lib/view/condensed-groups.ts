import { group } from 'd3-array'
import { type Columns, columnsOf } from '../facts/columns.ts'
import { type FigureTotal, type FigureTotals, figureTotals } from '../facts/figure-totals.ts'
import type { Indicator } from '../facts/indicator.ts'
import type { Observation } from '../facts/observation.ts'
import { WORDED_UNITS } from '../words/unit.ts'
import { type ChosenGroups, chooseGroups } from './choose-groups.ts'
import { nearGrid } from './condense.ts'
import type { ColumnRow, ValueColumn } from './condensed.ts'
import { type GroupKind, groupKind, inOrder } from './figure-groups.ts'
import { rescale } from './panel-value.ts'
import type { Span } from './picture.ts'

/** A group, and how many figures it has in all and in the window. */
export interface CountedGroup extends GroupKind {
  readonly inAll: number
  readonly inWindow: number
}

/** A group of which the window's figures are known as columns, or as themselves where they are few, and all others as columns. */
export interface CondensedGroup extends GroupKind {
  readonly whole: ColumnRow<ValueColumn>
  readonly near: ColumnRow<ValueColumn>
  /** Null where the window holds too many. */
  readonly figures: readonly Observation[] | null
}

/** What is known of the window that is shown: its figures themselves, or (null) only their columns. */
export interface NearFigures {
  readonly columns: Pick<Columns, 'grid' | 'figures'>
  readonly totals: FigureTotals
  readonly observations: readonly Observation[] | null
}

/** The figures of a window that shows them as marks, counted in the columns that it would else be drawn in. */
export function countedFigures(observations: readonly Observation[], window: Span): NearFigures {
  const columns = columnsOf({ events: [], observations }, nearGrid(window))
  return { columns, totals: figureTotals(columns), observations }
}

/** Which groups of a scope a picture draws; the indicators in their order of prominence, each one's own measure first. */
export function drawnGroups(
  whole: FigureTotals,
  near: FigureTotals,
  indicators: readonly Indicator[],
  asked: readonly string[],
): ChosenGroups<CountedGroup> {
  return chooseGroups(countedGroups(whole, near, indicators), asked, ({ inWindow }) => inWindow)
}

/**
 * The indicators that get a panel in a picture of most scopes, as far as they have figures: those that were asked for, or the prominent
 * ones. Which do get one is known only once the groups are counted.
 */
export function likelyIndicators(indicators: readonly Indicator[], asked: readonly string[]): readonly string[] {
  return asked.length > 0 ? asked : indicators.filter(({ prominence }) => prominence > 0).map(({ slug }) => slug)
}

function countedGroups(whole: FigureTotals, near: FigureTotals, indicators: readonly Indicator[]): readonly CountedGroup[] {
  const [ofAll, ofWindow] = [byGroup(whole.groups), byGroup(near.groups)]
  const ofIndicator = group(new Map([...ofAll, ...ofWindow]), ([, { indicator }]) => indicator)
  const ordered = [...indicators].sort((a, b) => b.prominence - a.prominence)
  return ordered.flatMap((indicator) =>
    inOrder(
      (ofIndicator.get(indicator.slug) ?? []).map(([key, { measure, unit }]) => {
        const [inAll, inWindow] = [ofAll.get(key), ofWindow.get(key)]
        const found = [inAll, inWindow].flatMap((total) => total ?? [])
        const kind = groupKind(indicator, measure, unit, unitMultOf(indicator, unit, found))
        return { ...kind, inAll: inAll?.count ?? 0, inWindow: inWindow?.count ?? 0 }
      }),
    ),
  )
}

/** Groups with what is drawn of them. */
export function condensedGroups<Group extends GroupKind>(
  kinds: readonly Group[],
  whole: Pick<Columns, 'grid' | 'figures'>,
  { columns, observations }: NearFigures,
): readonly (Group & CondensedGroup)[] {
  const rowOf = ({ grid, figures }: Pick<Columns, 'grid' | 'figures'>) => {
    const ofGroup = group(figures, keyOf)
    return (key: string, unitMult: number): ColumnRow<ValueColumn> => ({
      grid,
      columns: (ofGroup.get(key) ?? []).map(({ column, count, low, high }) => [
        column,
        count,
        rescale(low, 0, unitMult),
        rescale(high, 0, unitMult),
      ]),
    })
  }
  const [inAll, inWindow] = [rowOf(whole), rowOf(columns)]
  return kinds.map((kind) => {
    const key = keyOf({ ...kind, indicator: kind.indicator.slug })
    const figures = observations?.filter((figure) => keyOf(figure) === key) ?? null
    return { ...kind, whole: inAll(key, kind.unitMult), near: inWindow(key, kind.unitMult), figures }
  })
}

function byGroup(totals: readonly FigureTotal[]): ReadonlyMap<string, FigureTotal> {
  return new Map(totals.map((total) => [keyOf(total), total]))
}

function keyOf({ indicator, measure, unit }: Pick<FigureTotal, 'indicator' | 'measure' | 'unit'>): string {
  return `${indicator} ${measure} ${unit}`
}

/** The power of ten that an indicator is told in; of another unit the largest that has words and leaves a digit before the comma. */
function unitMultOf(indicator: Indicator, unit: string, totals: readonly FigureTotal[]): number {
  if (unit === indicator.unit) return indicator.unitMult
  const largest = Math.max(...totals.map(({ low, high }) => Math.max(Math.abs(low), Math.abs(high))))
  const worded = WORDED_UNITS.filter((words) => words.unit === unit).map(({ unitMult }) => unitMult)
  const fitting = worded.filter((unitMult) => 10 ** unitMult <= largest)
  return fitting.length > 0 ? Math.max(...fitting) : Math.min(...(worded.length > 0 ? worded : [0]))
}
