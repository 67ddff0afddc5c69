'use client'

import { useActionState, useState } from 'react'
import { check } from './check.ts'
import styles from './verify.module.css'
import { VerifyResult } from './verify-result.tsx'

export interface VerifyWords {
  readonly file: string
  readonly fileHint: string
  readonly or: string
  readonly text: string
  readonly textHint: string
  readonly submit: string
  readonly checking: string
  readonly tooLarge: string
  readonly allMatch: string
}

interface VerifyFormProps {
  readonly locale: string
  readonly words: VerifyWords
  readonly mostBytes: number
  readonly accept: string
  /** What is already known to be wrong with the form that was sent. */
  readonly problem: string | null
}

/** A form that is sent to the page itself, with and without JavaScript; the answer stands below it. */
export function VerifyForm({ locale, words, mostBytes, accept, problem }: VerifyFormProps) {
  const [checked, send, pending] = useActionState(check, problem === null ? null : { problem })
  const [tooLarge, setTooLarge] = useState(false)
  return (
    <>
      <form className={styles.form} action={send}>
        <input type="hidden" name="locale" value={locale} />
        <p className={styles.field}>
          <label htmlFor="verify-file">{words.file}</label>
          <input
            id="verify-file"
            type="file"
            name="file"
            accept={accept}
            aria-describedby="verify-file-hint"
            onChange={(event) => setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > mostBytes)}
          />
          <small id="verify-file-hint" role={tooLarge ? 'alert' : undefined} className={tooLarge ? styles.wrong : undefined}>
            {tooLarge ? words.tooLarge : words.fileHint}
          </small>
        </p>
        <p className={styles.or}>{words.or}</p>
        <p className={styles.field}>
          <label htmlFor="verify-text">{words.text}</label>
          <textarea
            id="verify-text"
            name="text"
            rows={3}
            maxLength={100_000}
            aria-describedby="verify-text-hint"
            spellCheck={false}
          />
          <small id="verify-text-hint">{words.textHint}</small>
        </p>
        <button type="submit" className={styles.submit} disabled={tooLarge || pending}>
          {pending ? words.checking : words.submit}
        </button>
      </form>
      <div role="status">{checked && <VerifyResult checked={checked} allMatch={words.allMatch} />}</div>
    </>
  )
}
