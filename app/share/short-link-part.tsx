import { useState } from 'react'
import { explainAddress } from '../../lib/address/short-link-path.ts'
import button from '../shell/button.module.css'
import { CopyLine } from './copy-line.tsx'
import styles from './share-dialog.module.css'
import type { ShareTarget } from './share-target.ts'
import type { ShareWords } from './share-words.ts'

interface ShortLinkPartProps {
  readonly target: ShareTarget
  /** The short link of this very address; null until one is made. */
  readonly made: string | null
  readonly onMade: (address: string) => void
  readonly words: ShareWords
}

/** A short link is made when it is asked for, not before: it is kept for ever. */
export function ShortLinkPart({ target, made, onMade, words }: ShortLinkPartProps) {
  const [isMaking, setMaking] = useState(false)
  const [problem, setProblem] = useState('')

  const make = async () => {
    setMaking(true)
    setProblem('')
    const answer = await makeShortLink(target)
    setMaking(false)
    if (typeof answer === 'string') onMade(answer)
    else setProblem(answer.status === 400 ? words.shortBad : words.shortFailed)
  }

  if (made !== null) {
    const code = made.split('/').at(-1) ?? ''
    return (
      <div>
        <CopyLine label={words.short} text={made} words={words} />
        <a className={styles.after} href={explainAddress(target.locale, code)}>
          {words.shortExplain}
        </a>
      </div>
    )
  }
  return (
    <div className={styles.line}>
      <button type="button" className={button.plain} onClick={make} disabled={isMaking} aria-busy={isMaking}>
        {words.shortMake}
      </button>
      <p role="status" className={styles.problem}>
        {problem}
      </p>
    </div>
  )
}

/** The address of the short link, or the status of the answer that refused it (0 when there was none). */
async function makeShortLink({ path, query, locale }: ShareTarget): Promise<string | { readonly status: number }> {
  try {
    const answer = await fetch('/api/v1/links', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ path, query, locale }),
    })
    if (!answer.ok) return { status: answer.status }
    const { data } = (await answer.json()) as { readonly data: { readonly code: string } }
    // At the origin that the reader came by, which the server behind a proxy may not know.
    return new URL(`/s/${data.code}`, location.href).href
  } catch {
    return { status: 0 }
  }
}
