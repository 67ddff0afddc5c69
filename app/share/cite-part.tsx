import { useEffect, useId, useState } from 'react'
import { CITE_FORMATS, type CiteFormat, citeAddress } from '../../lib/address/cite-address.ts'
import { CopyLine } from './copy-line.tsx'
import styles from './share-dialog.module.css'
import type { ShareTarget } from './share-target.ts'
import type { ShareWords } from './share-words.ts'

const NAMES = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const

/** How to cite the page, or the fact that is chosen on it, in the format of the reader's choice. */
export function CitePart({ target, words }: { readonly target: ShareTarget; readonly words: ShareWords }) {
  const [isOpen, setOpen] = useState(false)
  const [ofFact, setOfFact] = useState(target.factPath !== null)
  const [format, setFormat] = useState<CiteFormat>('txt')
  const [answer, setAnswer] = useState<{ readonly of: string; readonly text: string | null } | null>(null)
  const id = useId()
  const { factPath } = target
  const pinned = new URLSearchParams(target.query).get('asOf')
  const address =
    ofFact && factPath
      ? citeAddress(target.locale, factPath, pinned ? `asOf=${pinned}` : '', format)
      : citeAddress(target.locale, target.path, target.query, format)

  useEffect(() => {
    if (!isOpen) return
    const going = new AbortController()
    fetch(address, { signal: going.signal })
      .then(async (reply) => setAnswer({ of: address, text: reply.ok ? await reply.text() : null }))
      .catch(() => {
        if (!going.signal.aborted) setAnswer({ of: address, text: null })
      })
    return () => going.abort()
  }, [isOpen, address])

  const text = answer?.of === address ? answer.text : undefined
  return (
    <details className={styles.part} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.cite}</summary>
      <p className={styles.quiet}>{words.citeNote}</p>
      {factPath && (
        <fieldset className={styles.which}>
          <legend>{words.citeWhat}</legend>
          <label>
            <input type="radio" name={`${id}of`} checked={ofFact} onChange={() => setOfFact(true)} />
            {words.citeFact}
          </label>
          <label>
            <input type="radio" name={`${id}of`} checked={!ofFact} onChange={() => setOfFact(false)} />
            {words.citePage}
          </label>
        </fieldset>
      )}
      <fieldset className={styles.formats}>
        <legend>{words.citeFormat}</legend>
        {CITE_FORMATS.map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}format`} checked={one === format} onChange={() => setFormat(one)} />
            {one === 'txt' ? words.citeText : NAMES[one]}
          </label>
        ))}
      </fieldset>
      <CopyLine label={words.cite} text={text ?? ''} words={words} tall />
      <p role="status" className={styles.problem}>
        {text === null ? words.citeFailed : ''}
      </p>
      <a className={styles.after} href={address} download>
        {words.download}
      </a>
    </details>
  )
}
