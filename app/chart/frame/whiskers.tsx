import type { PlacedPanel } from '../../../lib/view/placed.ts'
import type { PlaceX } from '../marks/place-x.ts'
import styles from './frame.module.css'

const CAP = 4

interface WhiskersProps {
  readonly whiskers: PlacedPanel['whiskers']
  readonly x: PlaceX
}

/** A stem with two caps between figures that disagree: the truth lies somewhere on it, as far as the articles tell. */
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
      <line x1={x(stem)} x2={x(stem)} y1={yHigh} y2={yLow} />
      {[yHigh, yLow].map((end) => (
        <line key={end} x1={x(stem - CAP)} x2={x(stem + CAP)} y1={end} y2={end} />
      ))}
    </g>
  ))
}
