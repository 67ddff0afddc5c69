'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { quoteFrom, type SelectedWords } from '../../lib/review/draft-from-words.ts'
import type { DraftFact } from '../../lib/review/draft-shape.ts'
import { draftOf, type FieldProblem, type FieldProblems, type Fields, fieldsOf } from '../../lib/review/fact-fields.ts'
import type { ReviewLists } from '../../lib/view/review-lists.ts'
import type { Locale } from '../../lib/words/locale.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import { EventFields } from './event-fields.tsx'
import styles from './fact-form.module.css'
import type { FieldProps } from './field.tsx'
import { FigureFields } from './figure-fields.tsx'

export interface FormFrame {
  readonly words: ReviewWords<'screen'>
  readonly lists: ReviewLists
  readonly locale: Locale
}

/** What the fields of a form are drawn with. */
export interface FieldsProps extends Pick<FormFrame, 'words' | 'lists'> {
  readonly fields: Fields
  readonly set: (name: string, value: string) => void
  /** What a field of this name is drawn with. */
  readonly at: (name: string) => Pick<FieldProps, 'name' | 'value' | 'onChange' | 'problem'>
}

interface FactFormProps extends FormFrame {
  readonly draft: DraftFact
  /** Its quotes as they read on the page. */
  readonly quotes: readonly string[]
  /** The words that are selected in the article, to be the quote; null where none are. */
  readonly selected: SelectedWords | null
  readonly onSave: (draft: DraftFact, accept: boolean) => void
  readonly onCancel: () => void
  readonly label: string
}

/** Everything of a fact that can be changed. Esc leaves it, Ctrl and Enter saves and accepts. */
export function FactForm({ draft, quotes, selected, onSave, onCancel, label, words, lists, locale }: FactFormProps) {
  const [fields, setFields] = useState(() => fieldsOf(draft, locale))
  const [quoted, setQuoted] = useState({ evidence: draft.evidence, quotes })
  const [problems, setProblems] = useState<FieldProblems>({})
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus()
  }, [])

  const save = (accept: boolean) => {
    const read = draftOf(fields, { ...draft, evidence: quoted.evidence }, locale)
    if ('draft' in read) return onSave(read.draft, accept)
    setProblems(read.problems)
    const first = Object.keys(fields).find((name) => read.problems[name])
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      save(true)
    }
  }

  const set = (name: string, value: string) => setFields((all) => ({ ...all, [name]: value }))
  const drawn = {
    ...{ fields, set, words, lists },
    at: (name: string) => ({
      name,
      value: fields[name] ?? '',
      onChange: (value: string) => set(name, value),
      problem: problems[name] && problemWords(problems[name], words),
    }),
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save(false)
      }}
    >
      {draft.kind === 'observation' ? <FigureFields {...drawn} /> : <EventFields {...drawn} />}
      <div className={styles.wide}>
        <span className={styles.label}>{words.quote}</span>
        {quoted.quotes.map((quote) => (
          <blockquote key={quote} lang="vi">
            <bdi>{quote}</bdi>
          </blockquote>
        ))}
        {selected && (
          <button
            type="button"
            className={button.plain}
            onClick={() => setQuoted({ evidence: quoteFrom(draft.kind, selected), quotes: [selected.reads] })}
          >
            {words.useSelection}
          </button>
        )}
      </div>
      <div className={styles.actions}>
        <button type="button" className={button.primary} onClick={() => save(true)} aria-keyshortcuts="Control+Enter">
          {words.saveAccept}
        </button>
        <button type="submit" className={button.plain}>
          {words.save}
        </button>
        <button type="button" className={button.plain} onClick={onCancel} aria-keyshortcuts="Escape">
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

export function problemWords(problem: FieldProblem, words: ReviewWords<'screen'>): string {
  if (problem === 'required') return words.required
  if (problem === 'number') return words.badNumber
  return problem === 'invalid' ? words.invalid : words.invalidField[problem]
}
