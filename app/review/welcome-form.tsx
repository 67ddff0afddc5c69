'use client'

import type { ReviewWords } from '../../lib/words/review-words.ts'
import { EntranceForm } from './entrance-form.tsx'
import { fill } from './fill.ts'
import { member, type Sent, send } from './send.ts'

const ACTION = '/api/auth/reset-password'

interface WelcomeFormProps {
  readonly words: ReviewWords<'welcome'>
  readonly token: string
  readonly shortest: number
  readonly signIn: string
}

/** A password, typed twice. The link's token is good once, so what can be checked is checked before it is used. */
export function WelcomeForm({ words, token, shortest, signIn }: WelcomeFormProps) {
  const choose = async (form: FormData) => {
    const [password, again] = [String(form.get('password')), String(form.get('again'))]
    if (password.length < shortest) return fill(words.short, { count: shortest })
    if (password !== again) return words.differs
    const sent = await send('POST', ACTION, { token, newPassword: password })
    if (sent?.status !== 200) return problemOf(sent, words, shortest)
    location.assign(signIn)
    return null
  }
  return (
    <EntranceForm action={ACTION} words={words} onSend={choose}>
      <label>
        <span>{words.password}</span>
        <input name="password" type="password" autoComplete="new-password" required aria-describedby="password-rule" />
        <small id="password-rule">{fill(words.rule, { count: shortest })}</small>
      </label>
      <label>
        <span>{words.again}</span>
        <input name="again" type="password" autoComplete="new-password" required />
      </label>
    </EntranceForm>
  )
}

function problemOf(sent: Sent | null, words: ReviewWords<'welcome'>, shortest: number): string {
  if (sent?.status === 429) return words.tooMany
  if (sent?.status !== 400) return words.failed
  return member(sent.body, 'code') === 'PASSWORD_TOO_SHORT' ? fill(words.short, { count: shortest }) : words.used
}
