import { createContext, memo, useContext } from 'react'
import { CartesianGrid, ComposedChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { panelRange } from '../../../lib/view/panel-rows.ts'
import type { Mark, Panel, Series, Span } from '../../../lib/view/picture.ts'
import type { PlacedFigure, PlacedPanel } from '../../../lib/view/placed.ts'
import { FIGURE, WHISKER } from '../../../lib/view/plot-measures.ts'
import { pointToPixels, spanToPixels } from '../../../lib/view/time-scale.ts'
import { ColumnsPlot } from '../frame/columns-plot.tsx'
import { GridLabels } from '../frame/grid-lines.tsx'
import { Threads } from '../frame/threads.tsx'
import { Whiskers } from '../frame/whiskers.tsx'
import type { Emphasis } from '../marks/emphasis.ts'
import { FigureMark } from '../marks/figure-mark.tsx'
import { exactly } from '../marks/place-x.ts'

interface Shown {
  readonly placed: PlacedPanel
  readonly window: Span
  readonly series: readonly Series[]
  readonly emphasis: (mark: Mark) => Emphasis
}

interface LivePanelProps extends Shown {
  /** All years of the picture. */
  readonly extent: Span
}

/** What the chart shows at the moment: it reaches the marks without waking the chart around them. */
const ShownContext = createContext<Shown | null>(null)

/** One indicator as a Recharts chart: its two scales place the marks, the layout places their labels. */
export function LivePanel({ placed, window, series, emphasis, extent }: LivePanelProps) {
  return (
    <ShownContext value={{ placed, window, series, emphasis }}>
      <Chart panel={placed.panel} width={placed.width} height={placed.height} extent={extent} />
    </ShownContext>
  )
}

interface ChartProps {
  readonly panel: Panel
  readonly width: number
  readonly height: number
  readonly extent: Span
}

/**
 * The chart knows all years and stays as it is while the window moves over them: an axis of its own for each window would
 * have every chart measure itself anew in every frame of a drag.
 */
const Chart = memo(function Chart({ panel, width, height, extent }: ChartProps) {
  const { domain, range } = panelRange(panel)
  const scaled = panel.scale !== null
  const ticks = panel.scale?.ticks.map(({ value }) => value) ?? []
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={{ left: 0, right: 0, top: scaled ? range[1] : 0, bottom: scaled ? height - range[0] : 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="day" domain={[extent.start, extent.end]} allowDataOverflow hide />
      <YAxis
        type="number"
        dataKey="value"
        domain={scaled ? domain : [0, height]}
        ticks={ticks}
        // Recharts drops ticks that would stand close, and their grid lines with them; ours have their labels elsewhere.
        interval={0}
        allowDataOverflow
        hide
        width={0}
      />
      {scaled && <CartesianGrid vertical={false} stroke="var(--grid)" horizontalValues={ticks} />}
      <ScaledContent />
    </ComposedChart>
  )
})

/** What moves with the window, where the chart's own scales have it. */
function ScaledContent() {
  const shown = useContext(ShownContext)
  const [toX, toY] = [useXAxisScale(), useYAxisScale()]
  if (!shown) return null
  const { placed, window, ...looks } = shown
  const { columns, width, height } = placed
  return (
    <>
      <GridLabels lines={placed.gridLines} />
      {columns && <ColumnsPlot columns={columns} of="figures" width={width} height={height} />}
      <Threads threads={placed.threads} x={exactly} />
      {toX && toY && (
        <ScaledMarks
          placed={placed}
          pixelX={throughWindow((day) => toX(day) ?? Number.NaN, window, width)}
          pixelY={(value) => toY(value) ?? Number.NaN}
          {...looks}
        />
      )}
    </>
  )
}

/** The chart's axis of all years, seen through a window that fills the plot. */
function throughWindow(toX: (day: number) => number, { start, end }: Span, width: number): (day: number) => number {
  const left = toX(start)
  const stretched = width / (toX(end) - left)
  return (day) => (toX(day) - left) * stretched
}

interface ScaledMarksProps extends Omit<Shown, 'window'> {
  readonly pixelX: (day: number) => number
  readonly pixelY: (value: number) => number
}

/** The marks of a panel and, where there is a scale, the whiskers between those that disagree. */
function ScaledMarks({ placed, series, emphasis, pixelX, pixelY }: ScaledMarksProps) {
  const { panel, height, width } = placed
  const whiskers = placed.whiskers.map(({ disagreement }) => {
    const { span, low, high } = disagreement
    return { disagreement, x: pixelX(span.end) + WHISKER.gap, yLow: pixelY(low), yHigh: pixelY(high) }
  })
  return (
    <>
      {placed.figures.map((figure) => {
        const { mark } = figure
        const across =
          mark.shape === 'point'
            ? pointToPixels(mark.span, pixelX, width, 2 * FIGURE.point)
            : spanToPixels(mark.span, pixelX, width)
        const upright: Pick<PlacedFigure, 'y' | 'yHigh' | 'yZero'> = panel.scale
          ? {
              y: pixelY(mark.value),
              yHigh: mark.valueHigh === null ? null : pixelY(mark.valueHigh),
              yZero: figure.yZero === null ? null : pixelY(0),
            }
          : // Without a scale there are rows: the axis then counts pixels, from the bottom.
            { y: pixelY(height - figure.y), yHigh: null, yZero: null }
        return (
          <FigureMark
            key={mark.id}
            placed={{ ...figure, ...across, ...upright }}
            series={series}
            emphasis={emphasis(mark)}
            x={exactly}
          />
        )
      })}
      <Whiskers whiskers={whiskers} x={exactly} />
    </>
  )
}
