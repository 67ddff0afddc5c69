'use client'

import type { ReviewWords } from '../../lib/words/review-words.ts'
import { EntranceForm } from './entrance-form.tsx'
import { member, type Sent, send } from './send.ts'

const ACTION = '/api/auth/sign-in/email'

interface SignInFormProps {
  readonly words: ReviewWords<'signIn'>
  /** A page of this site's review. */
  readonly onward: string
}

/** Address and password. */
export function SignInForm({ words, onward }: SignInFormProps) {
  const signIn = async (form: FormData) => {
    const sent = await send('POST', ACTION, { email: form.get('email'), password: form.get('password') })
    if (sent?.status !== 200) return problemOf(sent, words)
    // A new document: nothing that was drawn for somebody signed out may stay.
    location.assign(onward)
    return null
  }
  return (
    <EntranceForm action={ACTION} words={words} onSend={signIn}>
      <label>
        <span>{words.email}</span>
        <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        <span>{words.password}</span>
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
    </EntranceForm>
  )
}

function problemOf(sent: Sent | null, words: ReviewWords<'signIn'>): string {
  if (sent?.status === 429) return words.tooMany
  if (sent?.status === 403 && member(sent.body, 'code') === 'BANNED_USER') return words.banned
  if (sent?.status === 400 || sent?.status === 401) return words.wrong
  return words.failed
}
