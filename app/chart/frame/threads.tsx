import type { PlacedPanel } from '../../../lib/view/placed.ts'
import type { PlaceX } from '../marks/place-x.ts'
import styles from './frame.module.css'

interface ThreadsProps {
  readonly threads: PlacedPanel['threads']
  readonly x: PlaceX
}

/** A faint dotted lead between figures that may be compared; "//" and the reason where the definition changed. */
export function Threads({ threads, x }: ThreadsProps) {
  return threads.map(({ x1, y1, x2, y2, broken, sign, label }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what moves must not be known by where it is
    <g key={place}>
      <line className={styles.thread} x1={x(x1)} x2={x(x2)} y1={y1} y2={y2} />
      {sign && (
        <text className={`${styles.broken} ${styles.slashes}`} x={x(sign.x)} y={sign.y + 5} textAnchor="middle">
          {'//'}
        </text>
      )}
      {broken && label && (
        <text className={styles.broken} x={x(label.x)} y={label.y} textAnchor={label.anchor}>
          {broken}
        </text>
      )}
    </g>
  ))
}
