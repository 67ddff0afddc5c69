'use client'

import { usePathname } from 'next/navigation'
import { type ComponentType, useState } from 'react'
import { createPortal } from 'react-dom'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import type { Locale } from '../../lib/words/locale.ts'
import styles from '../shell/button.module.css'
import { copyText } from '../shell/copy-text.ts'
import type { ShareDialogProps } from './share-dialog.tsx'
import type { ShareWords } from './share-words.ts'

interface ShareButtonProps {
  readonly locale: Locale
  readonly label: string
  readonly copied: string
  /** The day that a pinned link is pinned to. */
  readonly today: CivilDate
}

interface Loaded {
  readonly Dialog: ComponentType<ShareDialogProps>
  readonly words: ShareWords
}

/**
 * Opens the share dialog, which is loaded when it is first asked for. Without JavaScript there is no button: the address
 * bar holds the whole state, and all that the dialog adds needs scripts. Should loading fail, the link is copied. The pages of
 * the review are for those who sign in, and one of them has a secret in its address: there is nothing to share.
 */
export function ShareButton({ locale, label, copied, today }: ShareButtonProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [address, setAddress] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const isPrivate = /^(?:\/(?:vi|en))?\/review(?:\/|$)/.test(usePathname())
  if (isPrivate) return null

  const open = async () => {
    setSaid('')
    try {
      setLoaded(loaded ?? (await load(locale)))
      setAddress(location.href)
    } catch {
      if (await copyText(location.href)) setSaid(copied)
    }
  }

  return (
    <span className={styles.with}>
      <button
        type="button"
        className={`${styles.primary} ${styles.share}`}
        aria-haspopup="dialog"
        onClick={open}
        onPointerEnter={() => void load(locale).catch(() => undefined)}
      >
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <path d="M4.5 6.5H2.75v8h10.5v-8H11.5M8 10V1.75M5 4.5l3-3 3 3" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span>{label}</span>
      </button>
      <span role="status" className={said === '' ? 'hidden-visually' : styles.said}>
        {said}
      </span>
      {loaded &&
        address !== null &&
        // Outside of the header, whose buttons lose their words on a phone.
        createPortal(
          <loaded.Dialog address={address} today={today} locale={locale} words={loaded.words} onClose={() => setAddress(null)} />,
          document.body,
        )}
    </span>
  )
}

async function load(locale: Locale): Promise<Loaded> {
  const [{ ShareDialog }, { loadShareWords }] = await Promise.all([import('./share-dialog.tsx'), import('./share-words.ts')])
  return { Dialog: ShareDialog, words: await loadShareWords(locale) }
}
