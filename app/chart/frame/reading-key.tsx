import { memo } from 'react'
import type { ChartWords } from '../../../lib/view/chart-words.ts'
import type { Picture, Series } from '../../../lib/view/picture.ts'
import { StatusShape } from '../status-shape.tsx'
import styles from './frame.module.css'

interface ReadingKeyProps {
  readonly picture: Picture
  readonly words: ChartWords
}

/** "Cách đọc": the shapes with their words, always there and printed too, so that no legend need be remembered. */
export const ReadingKey = memo(function ReadingKey({ picture, words }: ReadingKeyProps) {
  const { key, status } = words
  return (
    <div className={`${styles.row} ${styles.key}`}>
      <p className={`${styles.gutter} ${styles.name}`}>{picture.words.howToRead}</p>
      <ul className={styles.keyList}>
        {colouredSeries(picture).map(({ area, colour, name }) => (
          <li key={area}>
            <StatusShape kind="figure" status="actual" shape="bar" colour={colour} width={28} />
            {name}
          </li>
        ))}
        <li>
          <StatusShape kind="figure" status="actual" shape="average" width={28} />
          {key.width}
        </li>
        {(['actual', 'estimated', 'planned', 'target', 'derived'] as const).map((said) => (
          <li key={said}>
            <StatusShape kind="figure" status={said} shape="bar" width={28} />
            {status[said]}
          </li>
        ))}
        <li>
          <StatusShape kind="milestone" status="happened" shape="stone" width={14} />
          {key.day}
        </li>
        <li>
          <StatusShape kind="milestone" status="planned" shape="stone" width={14} />
          {key.plannedMilestone}
        </li>
        <li>
          <StatusShape kind="milestone" status="overdue" shape="stone" width={14} />
          {status.overdue}
        </li>
        <li>
          <StatusShape kind="milestone" status="happened" shape="bar" width={28} />
          {key.bar}
        </li>
        <li>
          <StatusShape kind="milestone" status="planned" shape="fuzzy" width={28} />
          {key.fuzzy}
        </li>
        <li>
          <StatusShape kind="milestone" status="planned" shape="deadline" width={28} />
          {key.deadline}
        </li>
      </ul>
    </div>
  )
})

/**
 * One province for each colour that figures are drawn in; none where all have the same one. Series come newest first, so
 * a colour that a province shares with its predecessors is told by today's name.
 */
function colouredSeries({ series, panels }: Picture): readonly Series[] {
  const used = new Set(panels.flatMap(({ marks }) => marks.map((mark) => series[mark.series]?.colour)))
  const first = series.filter(
    ({ colour }, index) => used.has(colour) && series.findIndex((one) => one.colour === colour) === index,
  )
  return first.length > 1 ? first : []
}
