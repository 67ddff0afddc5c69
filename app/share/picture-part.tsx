import { useState } from 'react'
import { pictureAddress } from '../../lib/address/picture-address.ts'
import button from '../shell/button.module.css'
import styles from './share-dialog.module.css'
import type { ShareTarget } from './share-target.ts'
import type { ShareWords } from './share-words.ts'

/** The chart as a picture: to the clipboard, or opened to be saved. */
export function PicturePart({ target, words }: { readonly target: ShareTarget; readonly words: ShareWords }) {
  const [said, setSaid] = useState('')
  const address = pictureAddress(target.locale, target.path, target.query)

  const copy = async () => {
    setSaid('')
    if (typeof ClipboardItem === 'undefined' || !navigator.clipboard) return setSaid(words.pictureUnsupported)
    const picture = fetchPicture(address)
    try {
      // Safari allows writing only while the click is handled: it takes the picture as a promise.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
      setSaid(words.copied)
    } catch {
      const problem: unknown = await picture.then(
        () => null,
        (error) => error,
      )
      if (problem === null) setSaid(words.pictureUnsupported)
      else setSaid(problem instanceof RangeError ? words.pictureBad : words.pictureFailed)
    }
  }

  return (
    <section className={styles.part}>
      <h3>{words.picture}</h3>
      <p className={styles.buttons}>
        <button type="button" className={button.plain} onClick={copy}>
          {words.pictureCopy}
        </button>
        <a className={button.plain} href={address} target="_blank" rel="noreferrer">
          {words.pictureOpen}
        </a>
      </p>
      <p role="status" className={styles.problem}>
        {said}
      </p>
    </section>
  )
}

/** Rejects with a RangeError where the address itself cannot be drawn: trying again would not help. */
async function fetchPicture(address: string): Promise<Blob> {
  const answer = await fetch(address)
  if (answer.status === 400) throw new RangeError(`${address} holds a value that cannot be used`)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return await answer.blob()
}
