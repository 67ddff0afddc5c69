'use client'

import { type ReactNode, useEffect, useState } from 'react'
import styles from './button.module.css'
import { copyText } from './copy-text.ts'

export interface CopyWords {
  readonly done: string
  readonly failed: string
}

interface CopyButtonProps {
  readonly children: ReactNode
  /** Null copies the address of the page as it is at that moment. A path is made absolute. */
  readonly text: string | null
  readonly words: CopyWords
  readonly primary?: boolean
}

/** Copies a text and says so, to eyes and ears. */
export function CopyButton({ children, text, words, primary = false }: CopyButtonProps) {
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), 2400)
    return () => clearTimeout(timer)
  }, [said])

  const copy = async () => {
    const address = text === null ? location.href : text.startsWith('/') ? new URL(text, location.href).href : text
    setSaid((await copyText(address)) ? words.done : words.failed)
  }

  return (
    <span className={styles.with}>
      <button type="button" className={primary ? styles.primary : styles.plain} onClick={copy}>
        {children}
      </button>
      <span role="status" className={said === '' ? 'hidden-visually' : styles.said}>
        {said}
      </span>
    </span>
  )
}
