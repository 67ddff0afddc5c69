'use client'

import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import { fill } from './fill.ts'
import styles from './people.module.css'
import { useAct } from './use-act.ts'

interface SessionsProps {
  readonly words: ReviewWords<'people'>
  readonly sessions: readonly {
    readonly token: string
    /** "Firefox, Windows" */
    readonly device: string
    readonly since: string
    readonly current: boolean
  }[]
}

/** Where one is signed in, and the way to end that elsewhere. */
export function Sessions({ words, sessions }: SessionsProps) {
  const { act, said } = useAct(words)

  return (
    <section className={styles.section}>
      <h2>{words.sessions}</h2>
      <ul className={styles.people}>
        {sessions.map(({ token, device, since, current }) => (
          <li key={token}>
            <p>
              {fill(words.session, { device, from: since })}
              {current && <strong> ({words.current})</strong>}
            </p>
            {!current && (
              <button type="button" className={button.plain} onClick={() => act('/api/auth/revoke-session', { token })}>
                {words.endOne}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
      <button type="button" className={button.plain} onClick={() => act('/api/auth/revoke-other-sessions', {})}>
        {words.endOthers}
      </button>
    </section>
  )
}
