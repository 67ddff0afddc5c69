import type { Mark, Series } from '../../../lib/view/picture.ts'
import type { PlacedPanel } from '../../../lib/view/placed.ts'
import type { Emphasis } from '../marks/emphasis.ts'
import { FigureMark } from '../marks/figure-mark.tsx'
import type { PlaceX } from '../marks/place-x.ts'
import { ColumnsPlot } from './columns-plot.tsx'
import styles from './frame.module.css'
import { GridLabels, GridLines } from './grid-lines.tsx'
import { Threads } from './threads.tsx'
import { Whiskers } from './whiskers.tsx'

interface PanelPlotProps {
  readonly placed: PlacedPanel
  readonly series: readonly Series[]
  readonly emphasis: (mark: Mark) => Emphasis
  readonly x: PlaceX
}

/** One indicator as plain SVG, the way the server draws it. */
export function PanelPlot({ placed, series, emphasis, x }: PanelPlotProps) {
  return (
    <svg className={styles.fill}>
      <title>{`${placed.panel.name}, ${placed.panel.unit}`}</title>
      <GridLines lines={placed.gridLines} />
      <GridLabels lines={placed.gridLines} />
      {placed.columns && <ColumnsPlot columns={placed.columns} of="figures" width={placed.width} height={placed.height} />}
      <Threads threads={placed.threads} x={x} />
      {placed.figures.map((figure) => (
        <FigureMark key={figure.mark.id} placed={figure} series={series} emphasis={emphasis(figure.mark)} x={x} />
      ))}
      <Whiskers whiskers={placed.whiskers} x={x} />
    </svg>
  )
}
