import type { ReactNode } from 'react'
import { AXIS } from '../../../lib/view/plot-measures.ts'
import type { PlaceX } from '../marks/place-x.ts'
import styles from './frame.module.css'

interface BackdropProps {
  readonly today: number | null
  readonly x: PlaceX
  /** Where the lines begin: at the line of the axis, if that stands above. */
  readonly top?: number
  readonly children?: ReactNode
}

/** Lines that run through all panels and lanes, behind them: no line may cross the letters of a label. */
export function Backdrop({ today, x, top = AXIS.line, children }: BackdropProps) {
  return (
    <div className={styles.backdrop} style={{ top }} aria-hidden="true">
      {today !== null && <div className={styles.today} style={{ left: x(today) }} />}
      {children}
    </div>
  )
}
