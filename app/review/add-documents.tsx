'use client'

import { useRouter } from 'next/navigation'
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import styles from './add-documents.module.css'
import { fill } from './fill.ts'
import { type Arrival, arrivalOf, type Giving, giveDocument } from './give-document.ts'

interface AddDocumentsProps {
  readonly words: ReviewWords<'add'>
  /** The address of the list in this language. */
  readonly base: string
}

interface Entry {
  readonly key: number
  readonly giving: Giving
  readonly arrival: Arrival
}

/** Gives documents for review by file (several at once), paste or address. One request each; each says what became of it. */
export function AddDocuments({ words, base }: AddDocumentsProps) {
  const router = useRouter()
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const keys = useRef(0)

  const update = (key: number, arrival: Arrival) =>
    setEntries((all) => all.map((entry) => (entry.key === key ? { ...entry, arrival } : entry)))

  const give = async (givings: readonly Giving[]) => {
    const added = givings.map((giving): Entry => ({ key: keys.current++, giving, arrival: { state: 'waiting' } }))
    setEntries((all) => [...added, ...all])
    // One after the other: reading a page takes the server's processor, not the line.
    for (const { key, giving } of added) {
      update(key, { state: 'sending' })
      update(key, arrivalOf(await giveDocument(giving), words))
    }
    router.refresh()
  }

  const again = async ({ key, giving }: Entry) => {
    update(key, { state: 'sending' })
    update(key, arrivalOf(await giveDocument(giving), words))
    router.refresh()
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void give([...event.dataTransfer.files].map((file) => ({ kind: 'file', name: file.name, file })))
  }

  const paste = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const name = String(data.get('name')).trim() || words.pasteDefault
    void give([{ kind: 'paste', name, text: String(data.get('text')) }]).then(() => form.reset())
  }

  const address = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = String(new FormData(event.currentTarget).get('address')).trim()
    void give([{ kind: 'address', name: asked, address: asked }])
  }

  const done = entries.filter(({ arrival }) => arrival.state !== 'waiting' && arrival.state !== 'sending').length
  return (
    <section className={styles.add} aria-labelledby="add-title">
      <h2 id="add-title">{words.title}</h2>
      <div className={styles.ways}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button in it */}
        <div
          className={styles.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <p>{words.drop}</p>
          <button type="button" className={button.primary} onClick={() => files.current?.click()}>
            {words.choose}
          </button>
          <input
            ref={files}
            className="hidden-visually"
            type="file"
            multiple
            accept=".txt,.html,.htm,.xhtml,text/plain,text/html"
            aria-label={words.files}
            tabIndex={-1}
            onChange={(event) => {
              const chosen = [...(event.currentTarget.files ?? [])]
              event.currentTarget.value = ''
              void give(chosen.map((file) => ({ kind: 'file', name: file.name, file })))
            }}
          />
        </div>
        <details className={styles.way}>
          <summary>{words.paste}</summary>
          <form onSubmit={paste}>
            <label>
              <span>{words.pasteName}</span>
              <input name="name" maxLength={200} placeholder={words.pasteDefault} />
            </label>
            <label>
              <span>{words.pasteLabel}</span>
              <textarea name="text" rows={8} required />
            </label>
            <button type="submit" className={button.plain}>
              {words.submit}
            </button>
          </form>
        </details>
        <details className={styles.way}>
          <summary>{words.address}</summary>
          <form onSubmit={address}>
            <label>
              <span>{words.addressLabel}</span>
              <input name="address" type="url" required maxLength={2000} placeholder="https://" />
            </label>
            <button type="submit" className={button.plain}>
              {words.submit}
            </button>
          </form>
        </details>
      </div>
      {entries.length > 0 && (
        <>
          <p className={styles.progress} role="status">
            {words.progress}: {fill(words.done, { done, all: entries.length })}
          </p>
          <ul className={styles.entries} aria-label={words.progress}>
            {entries.map((entry) => (
              <li key={entry.key} data-state={entry.arrival.state}>
                <bdi>{entry.giving.name}</bdi>
                <Became arrival={entry.arrival} words={words} base={base} again={() => again(entry)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface BecameProps {
  readonly arrival: Arrival
  readonly words: ReviewWords<'add'>
  readonly base: string
  readonly again: () => void
}

function Became({ arrival, words, base, again }: BecameProps) {
  switch (arrival.state) {
    case 'waiting':
      return <span>{words.waiting}</span>
    case 'sending':
      return <span>{words.sending}</span>
    case 'refused':
      return <span className={styles.refused}>{arrival.why}</span>
    case 'failed':
      return (
        <span className={styles.refused}>
          {words.failed}{' '}
          <button type="button" className={button.plain} onClick={again}>
            {words.again}
          </button>
        </span>
      )
    case 'taken':
      return (
        <span>
          {arrival.said} <a href={`${base}/${arrival.id}`}>{words.open}</a>
        </span>
      )
  }
}
