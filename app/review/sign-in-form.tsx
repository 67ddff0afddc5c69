'use client'

import { type FormEvent, useState } from 'react'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import styles from './entrance.module.css'
import { member, type Sent, send } from './send.ts'

interface SignInFormProps {
  readonly words: ReviewWords<'signIn'>
  /** A page of this site's review. */
  readonly onward: string
}

/** Address and password; what went wrong is said, and what was typed stays. */
export function SignInForm({ words, onward }: SignInFormProps) {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setProblem('')
    const sent = await send('POST', '/api/auth/sign-in/email', { email: form.get('email'), password: form.get('password') })
    // A new document: nothing that was drawn for somebody signed out may stay.
    if (sent?.status === 200) return location.assign(onward)
    setBusy(false)
    setProblem(problemOf(sent, words))
  }

  return (
    // Without a script the form would put the password into the address: then it is sent nowhere.
    <form className={styles.form} onSubmit={submit} method="post" action="/api/auth/sign-in/email">
      <label>
        <span>{words.email}</span>
        <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        <span>{words.password}</span>
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <button type="submit" className={button.primary} disabled={busy}>
        {busy ? words.busy : words.submit}
      </button>
    </form>
  )
}

function problemOf(sent: Sent | null, words: ReviewWords<'signIn'>): string {
  if (sent?.status === 429) return words.tooMany
  if (sent?.status === 403 && member(sent.body, 'code') === 'BANNED_USER') return words.banned
  if (sent?.status === 400 || sent?.status === 401) return words.wrong
  return words.failed
}
