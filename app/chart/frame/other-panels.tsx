import { memo } from 'react'
import type { ChartWords } from '../../../lib/view/chart-words.ts'
import { fillWords } from '../../../lib/view/fill-words.ts'
import type { Picture } from '../../../lib/view/picture.ts'
import styles from './frame.module.css'

interface OtherPanelsProps {
  readonly panels: Picture['otherPanels']
  readonly words: ChartWords
}

/** Indicators without a panel of their own, behind one line. */
export const OtherPanels = memo(function OtherPanels({ panels, words }: OtherPanelsProps) {
  if (panels.length === 0) return null
  return (
    <details className={styles.others}>
      <summary>{fillWords(words.otherIndicators, panels.length)}</summary>
      <ul>
        {panels.map((panel) => (
          <li key={panel.id}>
            <a href={panel.href}>{panel.name}</a> <span>{fillWords(words.figures, panel.figures)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
})
