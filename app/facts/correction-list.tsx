import type { ArticleCorrectionLine } from '../../lib/view/article-history.ts'
import styles from './correction-list.module.css'

/** What was corrected of an article, the newest first: when and why, and what stood before. */
export function CorrectionList({ corrections }: { readonly corrections: readonly ArticleCorrectionLine[] }) {
  return (
    <ol className={styles.corrections} reversed>
      {corrections.map(({ version, line, was }) => (
        <li key={version}>
          <bdi>{line}</bdi>
          <ul>
            {was.map((words) => (
              <li key={words}>
                <bdi>{words}</bdi>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
