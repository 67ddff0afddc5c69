import type { PlacedPanel } from '../../../lib/view/placed.ts'
import { WHISKER } from '../../../lib/view/plot-measures.ts'
import type { PlaceX } from '../marks/place-x.ts'
import styles from './frame.module.css'

interface WhiskersProps {
  readonly whiskers: PlacedPanel['whiskers']
  readonly x: PlaceX
}

/** A bracket from the lower of two figures that disagree to the higher: the truth lies somewhere along it, as far as the articles tell. */
export function Whiskers({ whiskers, x }: WhiskersProps) {
  return whiskers.map(({ disagreement, x: stem, yLow, yHigh }) => (
    <g
      key={disagreement.between.join(' ')}
      className={styles.whisker}
      data-whisker={disagreement.between.join(' ')}
      data-x={Math.round(stem * 100) / 100}
      data-low={Math.round(yLow * 100) / 100}
      data-high={Math.round(yHigh * 100) / 100}
    >
      <title>{disagreement.words}</title>
      <line x1={x(stem)} x2={x(stem)} y1={yHigh - WHISKER.reach} y2={yLow + WHISKER.reach} />
      {[yHigh - WHISKER.reach, yLow + WHISKER.reach].map((end) => (
        <line key={end} x1={x(stem - WHISKER.cap)} x2={x(stem)} y1={end} y2={end} />
      ))}
    </g>
  ))
}
