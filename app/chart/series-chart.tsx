import { layoutAxis, placeToday } from '../../lib/view/layout-axis.ts'
import { layoutPanel } from '../../lib/view/layout-panel.ts'
import type { Mark, Panel, Picture, Series, Span } from '../../lib/view/picture.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { Backdrop } from './frame/backdrop.tsx'
import { PanelPlot } from './frame/panel-plot.tsx'
import { TimeAxis, TodayLabel } from './frame/time-axis.tsx'
import { inPercentOf } from './marks/place-x.ts'
import styles from './series-chart.module.css'

/** The narrow one is that of a small phone: what does not touch there touches nowhere that is wider. */
const NOMINAL = [
  { form: 'narrow', width: 288 },
  { form: 'middle', width: 560 },
  { form: 'wide', width: 980 },
] as const

interface SeriesChartProps {
  readonly panel: Panel
  readonly window: Span
  readonly today: Picture['today']
  readonly series: readonly Series[]
  readonly selected: string | null
  readonly locale: Locale
  /** Pixels of the plot; by default twice a panel of the dashboard. */
  readonly height?: number
}

/** One indicator at full width with its own axis, drawn on the server; every mark is a link. */
export function SeriesChart({ panel, window, today, series, selected, locale, height = 240 }: SeriesChartProps) {
  // Rows without a scale have a height of their own.
  const tall = panel.scale ? height : panel.height
  const chosen = panel.marks.find((mark) => mark.id === selected)
  // Neighbours stay as they are: on a page about one indicator there is nothing to step back for.
  const emphasis = (mark: Mark) => (mark.id === chosen?.id ? 'selected' : null)
  return (
    <div className={styles.chart}>
      {NOMINAL.map(({ form, width }) => {
        const x = inPercentOf(width)
        const day = placeToday(today, window, width)
        return (
          <div key={form} className={styles[form]} data-form={form} data-width={width}>
            <div className={styles.plot}>
              <Backdrop today={day?.x ?? null} x={x} top={0} />
              {day && (
                <svg className={styles.today} aria-hidden="true">
                  <TodayLabel label={day.label} x={x} />
                </svg>
              )}
              <div className={styles.panel} style={{ height: tall }} data-panel={panel.id}>
                <PanelPlot
                  placed={layoutPanel({ ...panel, height: tall }, window, width)}
                  series={series}
                  emphasis={emphasis}
                  x={x}
                />
              </div>
              <div className={styles.axis}>
                <TimeAxis ticks={layoutAxis(window, width, locale)} below x={x} />
              </div>
            </div>
          </div>
        )
      })}
    </div>
  )
}
