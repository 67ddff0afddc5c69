'use client'

import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'
import button from '../shell/button.module.css'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly children?: ReactNode
  readonly onClose: () => void
  readonly closeLabel: string
  /** What it asks for; without it there is nothing but to close. */
  readonly confirm?: { readonly label: string; readonly onConfirm: () => void; readonly disabled: boolean }
}

/** Asks or tells something before anything else goes on; Esc closes it, and the focus returns to where it was. */
export function Dialog({ title, children, onClose, closeLabel, confirm }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const open = dialog.current
    open?.showModal()
    return () => open?.close()
  }, [])
  const onEscape = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={title} onCancel={onEscape}>
      <h2>{title}</h2>
      {children}
      <div className={styles.actions}>
        {confirm && (
          <button type="button" className={button.primary} onClick={confirm.onConfirm} disabled={confirm.disabled}>
            {confirm.label}
          </button>
        )}
        <button type="button" className={button.plain} onClick={onClose}>
          {closeLabel}
        </button>
      </div>
    </dialog>
  )
}
