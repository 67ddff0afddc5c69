'use client'

import { useEffect, useState } from 'react'
import styles from './button.module.css'
import type { CopyWords } from './copy-button.tsx'
import { copyText } from './copy-text.ts'

/** The address is the state: phones open their own sheet, other machines copy the link. */
export function ShareButton({ label, words }: { readonly label: string; readonly words: CopyWords }) {
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), 2400)
    return () => clearTimeout(timer)
  }, [said])

  const share = async () => {
    const isTouch = matchMedia('(pointer: coarse)').matches
    if (isTouch && typeof navigator.share === 'function') {
      // Closing the sheet without sharing rejects; that is no error.
      await navigator.share({ title: document.title, url: location.href }).catch(() => undefined)
      return
    }
    setSaid((await copyText(location.href)) ? words.done : words.failed)
  }

  return (
    <span className={styles.with}>
      <button type="button" className={`${styles.primary} ${styles.share}`} onClick={share}>
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <path d="M4.5 6.5H2.75v8h10.5v-8H11.5M8 10V1.75M5 4.5l3-3 3 3" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span>{label}</span>
      </button>
      <span role="status" className={said === '' ? 'hidden-visually' : styles.said}>
        {said}
      </span>
    </span>
  )
}
