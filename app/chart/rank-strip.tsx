import styles from './rank-strip.module.css'

interface RankStripProps {
  readonly rank: number
  readonly of: number
  /** "thứ 4 trong 14", in words, for those who do not see the strip. */
  readonly label: string
}

/** A rank among n as n cells of which the k-th is filled and stands out. */
export function RankStrip({ rank, of, label }: RankStripProps) {
  return (
    <svg className={styles.strip} viewBox={`0 0 ${of} 1`} preserveAspectRatio="none" role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => index + 1).map((place) => (
        <rect
          key={place}
          className={place === rank ? styles.here : styles.other}
          x={place - 1 + 0.06}
          width={of > 30 ? 0.62 : 0.88}
          y={place === rank ? 0 : 0.45}
          height={place === rank ? 1 : 0.55}
        />
      ))}
    </svg>
  )
}
