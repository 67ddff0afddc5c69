import { useEffect, useId, useState } from 'react'
import { fillWords } from '../../lib/view/fill-words.ts'
import type { QrDrawing } from './qr-drawing.ts'
import styles from './share-dialog.module.css'
import type { ShareWords } from './share-words.ts'

/** The address for a camera. The library that draws it comes when the part is opened. */
export function QrPart({ address, words }: { readonly address: string; readonly words: ShareWords }) {
  const [isOpen, setOpen] = useState(false)
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly drawing: QrDrawing | null } | null>(null)
  const id = useId()

  useEffect(() => {
    if (!isOpen) return
    let isWanted = true
    import('./qr-drawing.ts')
      .then(({ qrDrawing }) => {
        if (isWanted) setDrawn({ of: address, drawing: qrDrawing(address) })
      })
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [isOpen, address])

  const now = drawn?.of === address ? drawn : null
  return (
    <details className={styles.part} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.qr}</summary>
      {now?.drawing && (
        <svg
          className={styles.qr}
          viewBox={`0 0 ${now.drawing.size} ${now.drawing.size}`}
          role="img"
          aria-labelledby={id}
          shapeRendering="crispEdges"
        >
          <title id={id}>{fillWords(words.qrTitle, address)}</title>
          {/* Dark on light in the dark theme too: many readers know no other. */}
          <rect width="100%" height="100%" fill="#fff" />
          <path d={now.drawing.path} fill="#000" />
        </svg>
      )}
      <p role="status" className={styles.problem}>
        {now && !now.drawing ? words.qrTooLong : ''}
      </p>
    </details>
  )
}
