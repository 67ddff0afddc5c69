import { fromEpochDay, yearMonthDay } from '../../../lib/time/civil-date.ts'
import type { Span } from '../../../lib/view/picture.ts'
import type { PlacedLane, PlacedPanel } from '../../../lib/view/placed.ts'
import { dateWords, monthWords } from '../../../lib/words/civil-date-words.ts'
import type { Locale } from '../../../lib/words/locale.ts'
import styles from './live.module.css'
import { usePointed } from './pointed.ts'

const MONTHS_FROM = 3 * 366

/** The line of the day that is pointed at, through all panels, behind labels. */
export function CrosshairLine() {
  const cross = usePointed((pointed) => pointed.cross)
  return cross && <div className={styles.crossLine} style={{ left: cross.x }} />
}

/** The day itself, on the axis: a month where a pixel is wider than a few days. */
export function CrosshairFlag({ window, locale }: { readonly window: Span; readonly locale: Locale }) {
  const cross = usePointed((pointed) => pointed.cross)
  if (!cross) return null
  const day = fromEpochDay(cross.day)
  const [year, month] = yearMonthDay(day)
  return (
    <div className={styles.crossFlag} style={{ left: cross.x }} aria-hidden="true">
      {window.end - window.start > MONTHS_FROM ? monthWords(year, month, locale) : dateWords(day, locale)}
    </div>
  )
}

/** A dot on every figure in force on that day, or the words that there is none. */
export function PanelCross({ placed, noFigure }: { readonly placed: PlacedPanel; readonly noFigure: string }) {
  const cross = usePointed((pointed) => pointed.cross)
  if (!cross) return null
  const inForce = placed.figures.filter(({ mark }) => mark.span.start <= cross.day && cross.day < mark.span.end)
  const left = cross.x > placed.width - 120
  return (
    <svg className={styles.cross} aria-hidden="true">
      {inForce.map(({ mark, y }) => (
        <circle key={mark.id} className={styles.crossDot} cx={cross.x} cy={y} r="4.5" />
      ))}
      {inForce.length === 0 && (
        <text
          className={styles.crossNone}
          x={cross.x + (left ? -7 : 7)}
          y={placed.height - 8}
          textAnchor={left ? 'end' : 'start'}
        >
          {noFigure}
        </text>
      )}
    </svg>
  )
}

/** A dot on every milestone in force on that day. */
export function LaneCross({ lane }: { readonly lane: PlacedLane }) {
  const cross = usePointed((pointed) => pointed.cross)
  if (!cross) return null
  return (
    <svg className={styles.cross} aria-hidden="true">
      {lane.milestones
        .filter(({ mark }) => mark.span.start <= cross.day && cross.day < mark.span.end)
        .map(({ mark, y }) => (
          <circle key={mark.id} className={styles.crossDot} cx={cross.x} cy={y - 4.5} r="4.5" />
        ))}
    </svg>
  )
}
