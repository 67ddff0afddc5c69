import type { ChartWords } from '../../../lib/view/chart-words.ts'
import type { Series } from '../../../lib/view/picture.ts'
import { StatusShape } from '../status-shape.tsx'
import styles from './frame.module.css'

interface ReadingKeyProps {
  readonly title: string
  /** Series whose colours the figures have, if there is more than one colour to tell apart. */
  readonly series: readonly Series[]
  readonly words: ChartWords
}

/** "Cách đọc": the shapes with their words, always there and printed too, so that no legend need be remembered. */
export function ReadingKey({ title, series, words }: ReadingKeyProps) {
  const { key, status } = words
  return (
    <div className={`${styles.row} ${styles.key}`}>
      <p className={`${styles.gutter} ${styles.name}`}>{title}</p>
      <ul className={styles.keyList}>
        {series.map(({ area, colour, name }) => (
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
}
