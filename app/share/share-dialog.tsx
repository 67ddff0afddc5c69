'use client'

import { type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { fillWords } from '../../lib/view/fill-words.ts'
import { dateWords } from '../../lib/words/civil-date-words.ts'
import type { Locale } from '../../lib/words/locale.ts'
import button from '../shell/button.module.css'
import { CitePart } from './cite-part.tsx'
import { CopyLine } from './copy-line.tsx'
import { EmbedPart } from './embed-part.tsx'
import { PicturePart } from './picture-part.tsx'
import { QrPart } from './qr-part.tsx'
import styles from './share-dialog.module.css'
import { pinnedDay, shareTarget } from './share-target.ts'
import type { ShareWords } from './share-words.ts'
import { ShortLinkPart } from './short-link-part.tsx'

export interface ShareDialogProps {
  /** Of the page, absolute, as it was when the dialog was asked for. */
  readonly address: string
  readonly today: CivilDate
  readonly locale: Locale
  readonly words: ShareWords
  readonly onClose: () => void
}

/** All the ways in which the state of a page can travel. One choice holds for all of them: the newest data, or those of a day. */
export function ShareDialog({ address, today, locale, words, onClose }: ShareDialogProps) {
  const asked = pinnedDay(address)
  const day = asked ?? today
  const [isFrozen, setFrozen] = useState(asked !== null)
  const [short, setShort] = useState<{ readonly of: string; readonly address: string } | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const target = shareTarget(address, isFrozen ? day : null)
  const shortAddress = short?.of === target.address ? short.address : null

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) dialog.current?.close()
  }
  const canSend = typeof navigator.share === 'function'
  const send = () => {
    // Closing the sheet without sharing rejects; that is no error.
    navigator.share({ title: document.title, url: shortAddress ?? target.address }).catch(() => undefined)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the dialog for the keyboard
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}title`} onClose={onClose} onClick={closeOnBackdrop}>
      <div className={styles.inner}>
        <header className={styles.head}>
          <h2 id={`${id}title`}>{words.title}</h2>
          <button type="button" className={button.plain} onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </header>
        {canSend && (
          <button type="button" className={`${button.primary} ${styles.send}`} onClick={send}>
            {words.send}
          </button>
        )}
        <CopyLine label={words.link} text={target.address} words={words} />
        {target.isPage && (
          <fieldset className={styles.which}>
            <legend>{words.which}</legend>
            <label>
              <input type="radio" name={id} checked={!isFrozen} onChange={() => setFrozen(false)} />
              {words.live}
            </label>
            <label>
              <input type="radio" name={id} checked={isFrozen} onChange={() => setFrozen(true)} />
              {fillWords(words.frozen, dateWords(day, locale))}
            </label>
            <p className={styles.quiet}>{words.whichNote}</p>
          </fieldset>
        )}
        {target.isPage && (
          <ShortLinkPart
            target={target}
            made={shortAddress}
            onMade={(made) => setShort({ of: target.address, address: made })}
            words={words}
          />
        )}
        {target.isDrawn && <PicturePart target={target} words={words} />}
        {target.isDrawn && <EmbedPart target={target} words={words} />}
        {target.isPage && <CitePart target={target} words={words} />}
        <QrPart address={shortAddress ?? target.address} words={words} />
      </div>
    </dialog>
  )
}
