'use client'

import { useRouter } from 'next/navigation'
import { type PointerEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { addressWith } from '../../lib/address/change-address.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './evidence.module.css'

interface EvidenceFrameProps {
  readonly fact: string
  readonly closeHref: string
  readonly words: { readonly label: string; readonly close: string }
  readonly children: ReactNode
}

const FAR_ENOUGH = 96

/**
 * Holds the evidence: docked beside the picture, under it, or as a sheet, as the style sheet decides. Esc, the close link
 * and a pull downwards close it, and the mark that opened it gets the focus back.
 */
export function EvidenceFrame({ fact, closeHref, words, children }: EvidenceFrameProps) {
  const router = useRouter()
  const frame = useRef<HTMLElement>(null)
  const pull = useRef<{ readonly from: number; by: number } | null>(null)

  const close = useCallback(() => {
    // The chart may have moved its window since the server wrote closeHref.
    router.push(addressWith(location.pathname + location.search, { fact: null }), { scroll: false })
    focusMark(fact)
  }, [router, fact])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A dialog over the page takes the key for itself, but lets it through to here.
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(':modal')) return
      close()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [close])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another fact in the same frame begins at its top
  useEffect(() => {
    if (frame.current) frame.current.scrollTop = 0
    // Opened by the reader's hand: then a mark or a row has the focus. A fact that the address brought along moves nothing.
    if (document.activeElement?.closest('[data-fact]')) frame.current?.focus({ preventScroll: true })
  }, [fact])

  const drag = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      pull.current = { from: event.clientY, by: 0 }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!pull.current || !frame.current) return
      pull.current.by = Math.max(0, event.clientY - pull.current.from)
      frame.current.style.translate = `0 ${pull.current.by}px`
    },
    onPointerUp() {
      const by = pull.current?.by ?? 0
      pull.current = null
      if (frame.current) frame.current.style.translate = ''
      if (by > FAR_ENOUGH) close()
    },
    onPointerCancel() {
      pull.current = null
      if (frame.current) frame.current.style.translate = ''
    },
  }

  return (
    <>
      <SoftLink className={styles.backdrop} href={closeHref} stays tabIndex={-1} aria-hidden="true" />
      <aside ref={frame} className={styles.frame} id="evidence" tabIndex={-1} aria-label={words.label}>
        <div className={styles.grip} aria-hidden="true" {...drag} />
        <header className={styles.head}>
          <span>{words.label}</span>
          <SoftLink
            className={styles.close}
            href={closeHref}
            stays
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              close()
            }}
            aria-keyshortcuts="Escape"
          >
            {words.close}{' '}
            <span className={styles.keyCap} aria-hidden="true">
              Esc
            </span>
          </SoftLink>
        </header>
        {children}
      </aside>
    </>
  )
}

/** The mark, or the row, that stands for the fact on the page and can be seen. */
function focusMark(fact: string) {
  const marks = document.querySelectorAll<HTMLElement | SVGElement>(`[data-fact="${CSS.escape(fact)}"]`)
  const visible = [...marks].find((mark) => !mark.closest('#evidence') && mark.getClientRects().length > 0)
  visible?.focus({ preventScroll: true })
}
