import type { Panel, Series, Span } from '../../lib/view/picture.ts'
import { seriesColour } from '../../lib/view/series-colour.ts'
import { meets } from '../../lib/view/span.ts'
import { spanToPixels, timeScale } from '../../lib/view/time-scale.ts'
import { FigureShape } from './marks/figure-shape.tsx'
import { inPercentOf } from './marks/place-x.ts'
import styles from './sparkline.module.css'

const [WIDTH, HEIGHT, TOP, ZERO] = [320, 46, 8, 42]

interface SparklineProps {
  readonly panel: Panel
  readonly window: Span
  readonly series: readonly Series[]
}

/** The figures of one indicator in a table's row: same signs as in the chart, no labels, zero at the bottom line. */
export function Sparkline({ panel, window, series }: SparklineProps) {
  const toX = timeScale(window, WIDTH)
  const x = inPercentOf(WIDTH)
  const marks = panel.marks.filter((mark) => meets(mark.span, window))
  const values = marks.flatMap((mark) => [mark.value, mark.valueHigh ?? mark.value])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const toY = (value: number) => ZERO - ((value - low) / (high - low || 1)) * (ZERO - TOP)
  return (
    <svg className={styles.sparkline} height={HEIGHT} aria-hidden="true">
      <line className={styles.zero} x1="0" x2="100%" y1={toY(0)} y2={toY(0)} />
      {marks.map((mark) => (
        <FigureShape
          {...spanToPixels(mark.span, toX, WIDTH)}
          key={mark.id}
          shape={mark.shape}
          status={mark.status}
          colour={seriesColour(series[mark.series]?.colour ?? 0)}
          y={toY(mark.value)}
          yHigh={mark.valueHigh === null ? null : toY(mark.valueHigh)}
          x={x}
        />
      ))}
    </svg>
  )
}
