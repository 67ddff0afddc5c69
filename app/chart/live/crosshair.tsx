import { fromEpochDay, yearMonthDay } from '../../../lib/time/civil-date.ts'
import { columnSaid } from '../../../lib/view/column-said.ts'
import type { ColumnWords } from '../../../lib/view/condensed.ts'
import type { Span } from '../../../lib/view/picture.ts'
import type { PlacedLane, PlacedPanel } from '../../../lib/view/placed.ts'
import { LABEL } from '../../../lib/view/plot-measures.ts'
import { textWidth } from '../../../lib/view/text-width.ts'
import { dayAt } from '../../../lib/view/time-scale.ts'
import { dateWords, monthWords } from '../../../lib/words/civil-date-words.ts'
import type { Locale } from '../../../lib/words/locale.ts'
import styles from './live.module.css'
import { usePointed } from './pointed.ts'

interface OfWindow {
  readonly window: Span
  /** Pixels that the window is seen in. */
  readonly width: number
}

interface LaneCrossProps extends OfWindow {
  readonly lane: PlacedLane
  /** How a column of it is told, where it has any. */
  readonly columns: ColumnWords | undefined
}

interface PanelCrossProps extends OfWindow {
  readonly placed: PlacedPanel
  readonly noFigure: string
}

const MONTHS_FROM = 3 * 366

/** The line of the day that is pointed at, through all panels, behind labels. */
export function CrosshairLine() {
  const cross = usePointed((pointed) => pointed.cross)
  return cross && <div className={styles.crossLine} style={{ left: cross.x }} />
}

/** The day itself, on the axis: a month where a pixel is wider than a few days. */
export function CrosshairFlag({ window, width, locale }: OfWindow & { readonly locale: Locale }) {
  const cross = usePointed((pointed) => pointed.cross)
  if (!cross) return null
  const day = fromEpochDay(Math.floor(dayAt(cross.x, window, width)))
  const [year, month] = yearMonthDay(day)
  return (
    <div className={styles.crossFlag} style={{ left: cross.x }} aria-hidden="true">
      {window.end - window.start > MONTHS_FROM ? monthWords(year, month, locale) : dateWords(day, locale)}
    </div>
  )
}

/** A dot on every figure in force on that day, or the words that there is none. */
export function PanelCross({ placed, noFigure, window, width }: PanelCrossProps) {
  const cross = usePointed((pointed) => pointed.cross)
  if (!cross) return null
  const day = Math.floor(dayAt(cross.x, window, width))
  const inForce = placed.figures.filter(({ mark }) => mark.span.start <= day && day < mark.span.end)
  const words = placed.panel.condensed?.words
  const bar = placed.columns?.bars.find(({ x1, x2 }) => x1 <= cross.x && cross.x < x2)
  const said = bar && words ? columnSaid(bar, words) : inForce.length === 0 && !placed.columns ? noFigure : ''
  return (
    <svg className={styles.cross} aria-hidden="true">
      {inForce.map(({ mark, y }) => (
        <circle key={mark.id} className={styles.crossDot} cx={cross.x} cy={y} r="4.5" />
      ))}
      {bar?.extremes &&
        [bar.y1, bar.y2].map((y, index) => (
          <circle key={index === 0 ? 'high' : 'low'} className={styles.crossDot} cx={cross.x} cy={y} r="3.5" />
        ))}
      {said && <CrossWords said={said} x={cross.x} y={placed.height - 8} width={placed.width} />}
    </svg>
  )
}

/** Beside the line of the day, on the side where they have room. */
function CrossWords({
  said,
  x,
  y,
  width,
}: {
  readonly said: string
  readonly x: number
  readonly y: number
  readonly width: number
}) {
  const left = x + 7 + textWidth(said, 'sans', LABEL.note) > width
  return (
    <text className={styles.crossNone} x={x + (left ? -7 : 7)} y={y} textAnchor={left ? 'end' : 'start'}>
      {said}
    </text>
  )
}

/** A dot on every milestone in force on that day; of columns, what theirs holds. */
export function LaneCross({ lane, columns, window, width }: LaneCrossProps) {
  const cross = usePointed((pointed) => pointed.cross)
  if (!cross) return null
  const day = Math.floor(dayAt(cross.x, window, width))
  const bar = lane.columns?.bars.find(({ x1, x2 }) => x1 <= cross.x && cross.x < x2)
  return (
    <svg className={styles.cross} aria-hidden="true">
      {lane.milestones
        .filter(({ mark }) => mark.span.start <= day && day < mark.span.end)
        .map(({ mark, y }) => (
          <circle key={mark.id} className={styles.crossDot} cx={cross.x} cy={y - 4.5} r="4.5" />
        ))}
      {bar && columns && <CrossWords said={columnSaid(bar, columns)} x={cross.x} y={14} width={width} />}
    </svg>
  )
}
