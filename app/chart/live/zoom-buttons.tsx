import type { ChartWords } from '../../../lib/view/chart-words.ts'
import styles from './live.module.css'

interface ZoomButtonsProps {
  readonly words: ChartWords
  readonly changed: boolean
  readonly onZoom: (factor: number) => void
  readonly onReset: () => void
}

export function ZoomButtons({ words, changed, onZoom, onReset }: ZoomButtonsProps) {
  return (
    <fieldset className={styles.zoom} aria-label={words.zoomGroup}>
      <button type="button" onClick={() => onZoom(0.5)} aria-keyshortcuts="+" title={words.zoomIn} aria-label={words.zoomIn}>
        +
      </button>
      <button type="button" onClick={() => onZoom(2)} aria-keyshortcuts="-" title={words.zoomOut} aria-label={words.zoomOut}>
        −
      </button>
      {changed && (
        <button type="button" className={styles.reset} onClick={onReset} aria-keyshortcuts="0">
          {words.zoomReset}
        </button>
      )}
    </fieldset>
  )
}
