import { type Columns, columnsOf, type FigureColumn } from '../facts/columns.ts'
import type { Indicator } from '../facts/indicator.ts'
import type { Observation } from '../facts/observation.ts'
import { WORDED_UNITS } from '../words/unit.ts'
import { nearGrid } from './condense.ts'
import type { ColumnRow, ValueColumn } from './condensed.ts'
import { type GroupKind, groupKind, inOrder } from './figure-groups.ts'
import { rescale } from './panel-value.ts'
import type { Span } from './picture.ts'

/** A group of which the window's figures are known as columns, or as themselves where they are few, and all others as columns. */
export interface CondensedGroup extends GroupKind {
  readonly whole: ColumnRow<ValueColumn>
  readonly near: ColumnRow<ValueColumn>
  /** Null where the window holds too many. */
  readonly figures: readonly Observation[] | null
}

/** What is known of the window that is shown: its figures themselves, or (null) only their columns. */
export interface NearFigures {
  readonly columns: Columns
  readonly observations: readonly Observation[] | null
}

/** The figures of a window that shows them as marks, counted in the columns that it would else be drawn in. */
export function countedFigures(observations: readonly Observation[], window: Span): NearFigures {
  return { columns: columnsOf({ events: [], observations }, nearGrid(window)), observations }
}

/** All groups of a scope, the indicators in their order of prominence, each one's own measure first. */
export function condensedGroups(
  whole: Columns,
  { columns, observations }: NearFigures,
  indicators: readonly Indicator[],
): readonly CondensedGroup[] {
  const [ofAll, ofWindow] = [byGroup(whole.figures), byGroup(columns.figures)]
  const first = new Map([...ofAll, ...ofWindow].map(([key, [column]]) => [key, column]))
  const ordered = [...indicators].sort((a, b) => b.prominence - a.prominence)
  return ordered.flatMap((indicator) =>
    inOrder(
      [...first].flatMap(([key, column]) => {
        if (column?.indicator !== indicator.slug) return []
        const { measure, unit } = column
        const found = [...(ofAll.get(key) ?? []), ...(ofWindow.get(key) ?? [])]
        const kind = groupKind(indicator, measure, unit, unitMultOf(indicator, unit, found))
        const row = ({ grid }: Columns, figures: readonly FigureColumn[] = []): ColumnRow<ValueColumn> => ({
          grid,
          columns: figures.map((figure) => [
            figure.column,
            figure.count,
            rescale(figure.low, 0, kind.unitMult),
            rescale(figure.high, 0, kind.unitMult),
          ]),
        })
        const own = observations?.filter(
          (figure) => figure.indicator === indicator.slug && figure.measure === measure && figure.unit === unit,
        )
        return [{ ...kind, whole: row(whole, ofAll.get(key)), near: row(columns, ofWindow.get(key)), figures: own ?? null }]
      }),
    ),
  )
}

function byGroup(figures: readonly FigureColumn[]): ReadonlyMap<string, readonly FigureColumn[]> {
  const groups = new Map<string, FigureColumn[]>()
  for (const figure of figures) {
    const key = `${figure.indicator} ${figure.measure} ${figure.unit}`
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  return groups
}

/** The power of ten that an indicator is told in; of another unit the largest that has words and leaves a digit before the comma. */
function unitMultOf(indicator: Indicator, unit: string, figures: readonly FigureColumn[]): number {
  if (unit === indicator.unit) return indicator.unitMult
  const largest = Math.max(...figures.map(({ low, high }) => Math.max(Math.abs(low), Math.abs(high))))
  const worded = WORDED_UNITS.filter((words) => words.unit === unit).map(({ unitMult }) => unitMult)
  const fitting = worded.filter((unitMult) => 10 ** unitMult <= largest)
  return fitting.length > 0 ? Math.max(...fitting) : Math.min(...(worded.length > 0 ? worded : [0]))
}
