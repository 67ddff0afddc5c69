import { memo } from 'react'
import { CartesianGrid, ComposedChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { panelRange } from '../../../lib/view/panel-rows.ts'
import type { Mark, Series, Span } from '../../../lib/view/picture.ts'
import type { PlacedFigure, PlacedPanel } from '../../../lib/view/placed.ts'
import { FIGURE, WHISKER } from '../../../lib/view/plot-measures.ts'
import { pointToPixels, spanToPixels } from '../../../lib/view/time-scale.ts'
import { ColumnsPlot } from '../frame/columns-plot.tsx'
import { GridLabels } from '../frame/grid-lines.tsx'
import { Threads } from '../frame/threads.tsx'
import { Whiskers } from '../frame/whiskers.tsx'
import type { Emphasis } from '../marks/emphasis.ts'
import { FigureMark } from '../marks/figure-mark.tsx'
import type { Paints } from '../marks/patterns.tsx'
import { exactly } from '../marks/place-x.ts'

interface LivePanelProps {
  readonly placed: PlacedPanel
  readonly window: Span
  readonly series: readonly Series[]
  readonly emphasis: (mark: Mark) => Emphasis
  readonly paints: Paints
}

/** One indicator as a Recharts chart: its two scales place the marks, the layout places their labels. */
export const LivePanel = memo(function LivePanel({ placed, window, series, emphasis, paints }: LivePanelProps) {
  const { panel, width, height } = placed
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
      <XAxis type="number" dataKey="day" domain={[window.start, window.end]} allowDataOverflow hide />
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
      <GridLabels lines={placed.gridLines} />
      {placed.columns && <ColumnsPlot columns={placed.columns} of="figures" width={width} height={height} />}
      <Threads threads={placed.threads} x={exactly} />
      <ScaledMarks placed={placed} series={series} emphasis={emphasis} paints={paints} />
      <ScaledWhiskers whiskers={placed.whiskers} />
    </ComposedChart>
  )
})

/** The whiskers where the chart's own scales have them; there are none without a scale. */
function ScaledWhiskers({ whiskers }: Pick<PlacedPanel, 'whiskers'>) {
  const [toX, toY] = [useXAxisScale(), useYAxisScale()]
  if (!toX || !toY) return null
  const scaled = whiskers.map(({ disagreement }) => {
    const { span, low, high } = disagreement
    return {
      disagreement,
      x: (toX(span.end) ?? Number.NaN) + WHISKER.gap,
      yLow: toY(low) ?? Number.NaN,
      yHigh: toY(high) ?? Number.NaN,
    }
  })
  return <Whiskers whiskers={scaled} x={exactly} />
}

/** The marks of a panel where the chart's own scales have them. */
function ScaledMarks({ placed, series, emphasis, paints }: Omit<LivePanelProps, 'window'>) {
  const [toX, toY] = [useXAxisScale(), useYAxisScale()]
  if (!toX || !toY) return null
  const pixelX = (day: number) => toX(day) ?? Number.NaN
  const pixelY = (value: number) => toY(value) ?? Number.NaN
  const { panel, height, width } = placed
  return placed.figures.map((figure) => {
    const { mark } = figure
    const across =
      mark.shape === 'point' ? pointToPixels(mark.span, pixelX, width, 2 * FIGURE.point) : spanToPixels(mark.span, pixelX, width)
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
        paints={paints}
      />
    )
  })
}
