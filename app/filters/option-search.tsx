'use client'

import { useEffect, useId, useRef } from 'react'
import { fold } from '../../lib/search/fold.ts'
import styles from './filter-bar.module.css'

/** Narrows the list of boxes beside it while one types; "dien" finds "Điện Biên". Without JavaScript it is not shown. */
export function OptionSearch({ label }: { readonly label: string }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const narrow = () => {
    const asked = fold(field.current?.value ?? '')
    const menu = field.current?.closest('[data-menu]')
    for (const option of menu?.querySelectorAll<HTMLElement>('[data-option]') ?? []) {
      option.hidden = !fold(option.dataset.option ?? '').includes(asked)
    }
    const others = menu?.querySelector('details')
    if (others && asked) others.open = true
  }
  // What was typed before there was code to see it; and after each choice, as its page may bring the boxes anew.
  useEffect(narrow)
  return (
    <div className={styles.optionSearch}>
      <label className="hidden-visually" htmlFor={id}>
        {label}
      </label>
      <input ref={field} id={id} type="search" placeholder={label} onInput={narrow} autoComplete="off" />
    </div>
  )
}
