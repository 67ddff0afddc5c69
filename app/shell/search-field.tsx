'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useId, useRef } from 'react'
import styles from './header.module.css'

interface SearchFieldProps {
  readonly action: string
  readonly label: string
  readonly submit: string
  readonly shortcut: string
}

/** A plain GET form, so that it works before and without JavaScript; "/" moves to it from anywhere. */
export function SearchField({ action, label, submit, shortcut }: SearchFieldProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const asked = useSearchParams().get('q') ?? ''

  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      field.current?.closest('details')?.setAttribute('open', '')
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', focusOnSlash)
    return () => document.removeEventListener('keydown', focusOnSlash)
  }, [])

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to all supported browsers yet
    <form className={styles.search} action={action} role="search">
      <label className="hidden-visually" htmlFor={id}>
        {label}
      </label>
      <svg className={styles.searchIcon} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="6.8" cy="6.8" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10.4 10.4 14.4 14.4" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <input
        ref={field}
        key={asked}
        id={id}
        type="search"
        name="q"
        defaultValue={asked}
        placeholder={label}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
        aria-keyshortcuts="/"
      />
      <span className={styles.keyCap} title={shortcut} aria-hidden="true">
        /
      </span>
      <button className="hidden-visually" type="submit">
        {submit}
      </button>
    </form>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
