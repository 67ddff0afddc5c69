'use client'

import { type FormEvent, useState } from 'react'
import type { Role } from '../../lib/auth/roles.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import { CopyButton } from '../shell/copy-button.tsx'
import styles from './people.module.css'
import { member } from './send.ts'
import { useAct } from './use-act.ts'

interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly banned: boolean
}

interface PeopleProps {
  readonly words: ReviewWords<'people'>
  readonly roles: readonly { readonly code: Role; readonly words: string }[]
  readonly people: readonly Person[]
  /** Nobody shuts themselves out. */
  readonly self: string
}

/** For administrators: who may review, a link for somebody new, and the door. */
export function People({ words, roles, people, self }: PeopleProps) {
  const { act, said } = useAct(words)
  const [link, setLink] = useState<string | null>(null)

  const invite = async (asked: { readonly email: string; readonly name: string; readonly role: string }) => {
    setLink(null)
    const made = member(await act('/api/review/people', asked), 'link')
    if (typeof made === 'string') setLink(made)
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const [email, name, role] = ['email', 'name', 'role'].map((field) => String(data.get(field)))
    void invite({ email: email ?? '', name: name ?? '', role: role ?? '' }).then(() => form.reset())
  }

  return (
    <section className={styles.section}>
      <h2>{words.people}</h2>
      <ul className={styles.people}>
        {people.map(({ id, name, email, role, banned }) => (
          <li key={id} data-person={email}>
            <p>
              <strong>{name}</strong>
              <span>
                {email}, {roles.find(({ code }) => code === role)?.words}, {banned ? words.banned : words.active}
              </span>
            </p>
            <div className={styles.actions}>
              <button type="button" className={button.plain} onClick={() => invite({ email, name, role })}>
                {words.newLink}
              </button>
              {id !== self && (
                <>
                  <button
                    type="button"
                    className={button.plain}
                    onClick={() => act('/api/auth/admin/set-role', { userId: id, role: otherRole(role) })}
                  >
                    {role === 'curator' ? words.makeAdministrator : words.makeCurator}
                  </button>
                  <button
                    type="button"
                    className={button.plain}
                    onClick={() => act(`/api/auth/admin/${banned ? 'unban' : 'ban'}-user`, { userId: id })}
                  >
                    {banned ? words.unban : words.ban}
                  </button>
                  <button
                    type="button"
                    className={button.plain}
                    onClick={() => act('/api/auth/admin/revoke-user-sessions', { userId: id })}
                  >
                    {words.end}
                  </button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
      <form className={styles.invite} onSubmit={submit}>
        <h3>{words.invite}</h3>
        <label>
          <span>{words.name}</span>
          <input name="name" required maxLength={100} autoComplete="off" />
        </label>
        <label>
          <span>{words.email}</span>
          <input name="email" type="email" required autoComplete="off" />
        </label>
        <label>
          <span>{words.role}</span>
          <select name="role">
            {roles.map(({ code, words: name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={button.primary}>
          {words.submit}
        </button>
      </form>
      {link && (
        <div className={styles.link} role="alert">
          <p>{words.link}</p>
          <code>{link}</code>
          <CopyButton text={link} words={{ done: words.copied, failed: words.copyFailed }}>
            {words.copy}
          </CopyButton>
        </div>
      )}
    </section>
  )
}

function otherRole(role: Role): Role {
  return role === 'curator' ? 'administrator' : 'curator'
}
