import { useId, useState } from 'react'
import { embedAddress } from '../../lib/address/embed-address.ts'
import { embedSnippet } from '../../lib/embed/embed-snippet.ts'
import { CopyLine } from './copy-line.tsx'
import styles from './share-dialog.module.css'
import type { ShareTarget } from './share-target.ts'
import type { ShareWords } from './share-words.ts'

/** The code that puts the page into another, with what its author may choose. */
export function EmbedPart({ target, words }: { readonly target: ShareTarget; readonly words: ShareWords }) {
  const [controls, setControls] = useState(true)
  const [width, setWidth] = useState('100%')
  const [height, setHeight] = useState('560')
  const id = useId()
  const address = new URL(embedAddress(target.locale, target.path, target.query, { controls }), location.href).href
  return (
    <details className={styles.part}>
      <summary>{words.embed}</summary>
      <label className={styles.check}>
        <input type="checkbox" checked={controls} onChange={(event) => setControls(event.currentTarget.checked)} />
        {words.embedControls}
      </label>
      <p className={styles.sizes}>
        <label htmlFor={`${id}w`}>{words.embedWidth}</label>
        <input id={`${id}w`} type="text" value={width} size={6} onChange={(event) => setWidth(event.currentTarget.value)} />
        <label htmlFor={`${id}h`}>{words.embedHeight}</label>
        <input
          id={`${id}h`}
          type="number"
          min={120}
          max={4000}
          step={20}
          value={height}
          onChange={(event) => setHeight(event.currentTarget.value)}
        />
      </p>
      <CopyLine
        label={words.embedCode}
        text={embedSnippet({ src: address, title: document.title, width, height })}
        words={words}
        tall
      />
    </details>
  )
}
