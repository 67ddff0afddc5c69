'use client'

import { type FormEvent, useState } from 'react'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import styles from './entrance.module.css'
import { fill } from './fill.ts'
import { member, type Sent, send } from './send.ts'

interface WelcomeFormProps {
  readonly words: ReviewWords<'welcome'>
  readonly token: string
  readonly shortest: number
  readonly signIn: string
}

/** A password, typed twice. The link's token is good once, so what can be checked is checked before it is used. */
export function WelcomeForm({ words, token, shortest, signIn }: WelcomeFormProps) {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [password, again] = [String(form.get('password')), String(form.get('again'))]
    if (password.length < shortest) return setProblem(fill(words.short, { count: shortest }))
    if (password !== again) return setProblem(words.differs)
    setBusy(true)
    setProblem('')
    const sent = await send('POST', '/api/auth/reset-password', { token, newPassword: password })
    if (sent?.status === 200) return location.assign(signIn)
    setBusy(false)
    setProblem(problemOf(sent, words, shortest))
  }

  return (
    <form className={styles.form} onSubmit={submit} method="post" action="/api/auth/reset-password">
      <label>
        <span>{words.password}</span>
        <input name="password" type="password" autoComplete="new-password" required aria-describedby="password-rule" />
        <small id="password-rule">{fill(words.rule, { count: shortest })}</small>
      </label>
      <label>
        <span>{words.again}</span>
        <input name="again" type="password" autoComplete="new-password" required />
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

function problemOf(sent: Sent | null, words: ReviewWords<'welcome'>, shortest: number): string {
  if (sent?.status === 429) return words.tooMany
  if (sent?.status !== 400) return words.failed
  return member(sent.body, 'code') === 'PASSWORD_TOO_SHORT' ? fill(words.short, { count: shortest }) : words.used
}
