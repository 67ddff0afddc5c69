import { memo } from 'react'
import type { ChartWords } from '../../../lib/view/chart-words.ts'
import { fillWords } from '../../../lib/view/fill-words.ts'
import type { Panel } from '../../../lib/view/picture.ts'
import styles from './panel-remarks.module.css'

interface PanelRemarksProps {
  readonly panel: Panel
  readonly words: ChartWords
}

/**
 * What readers must know before they compare the figures of a panel, behind a small mark under its name. It opens without
 * JavaScript and lies over the plot, so that nothing moves; of several panels one is open at a time.
 */
export const PanelRemarks = memo(function PanelRemarks({ panel, words }: PanelRemarksProps) {
  if (panel.remarks.length === 0) return null
  return (
    <details className={styles.remarks} name="panel-remarks">
      <summary>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M1.5 10.5 6 1.5l4.5 9Z" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <path d="M6 5v2.6M6 8.6v.9" stroke="currentColor" strokeWidth="1.2" />
        </svg>
        {fillWords(words.remarks, panel.remarks.length)}
      </summary>
      <div className={styles.box}>
        <ul>
          {panel.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
        <a href={`${panel.href}#remarks`}>{words.remarksMore}</a>
      </div>
    </details>
  )
})
