'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import button from '../shell/button.module.css'
import styles from './entrance.module.css'

interface EntranceFormProps {
  /** Where the library takes it. Without a script the form would put a password into the address: it is a POST. */
  readonly action: string
  readonly words: { readonly submit: string; readonly busy: string }
  /** Sends what was typed; the problem in words, or null once the browser is on its way to another page. */
  readonly onSend: (form: FormData) => Promise<string | null>
  readonly children: ReactNode
}

/** A form at the door: what went wrong is said, and what was typed stays. */
export function EntranceForm({ action, words, onSend, children }: EntranceFormProps) {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setProblem('')
    const said = await onSend(form)
    if (said === null) return
    setBusy(false)
    setProblem(said)
  }

  return (
    <form className={styles.form} onSubmit={submit} method="post" action={action}>
      {children}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <button type="submit" className={button.primary} disabled={busy}>
        {busy ? words.busy : words.submit}
      </button>
    </form>
  )
}
