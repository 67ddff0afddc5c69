'use client'

import { useState } from 'react'
import type { DraftArticle } from '../../lib/review/draft-shape.ts'
import { readableEdtf } from '../../lib/review/fact-fields.ts'
import type { ReviewLists } from '../../lib/view/review-lists.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import { AreasField } from './areas-field.tsx'
import styles from './fact-form.module.css'
import { Field } from './field.tsx'

interface ArticleFormProps {
  readonly article: DraftArticle
  readonly words: ReviewWords<'screen'>
  readonly lists: ReviewLists
  readonly busy: boolean
  /** Why the last attempt to save did not go through; what was typed stays. */
  readonly problem: string
  readonly onSave: (article: DraftArticle) => void
  readonly onCancel: () => void
}

/** What is known of the article itself: title, where and when it appeared, the places it is about. */
export function ArticleForm({ article, words, lists, busy, problem, onSave, onCancel }: ArticleFormProps) {
  const [draft, setDraft] = useState(article)
  const set = (change: Partial<DraftArticle>) => setDraft({ ...draft, ...change })
  const orNull = (text: string) => (text === '' ? null : text)
  const problems = {
    title: draft.title.trim() === '' ? words.required : undefined,
    publishedDate: readableEdtf(draft.publishedDate) ? undefined : words.invalidField.edtf,
    areas: draft.areas.length === 0 ? words.required : undefined,
    url: draft.url === null || /^https?:\/\/\S+$/.test(draft.url) ? undefined : words.invalid,
  }
  const isGood = Object.values(problems).every((one) => one === undefined)
  const { field } = words
  return (
    <form
      className={styles.form}
      aria-label={words.editArticle}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        // A day that stands on the page needs no reason.
        if (isGood) onSave(draft.publishedDateBasis === 'stated' ? { ...draft, publishedWhy: null } : draft)
      }}
    >
      <Field
        name="title"
        label={field.title}
        value={draft.title}
        onChange={(title) => set({ title })}
        problem={problems.title}
        wide
      />
      <Field
        name="publisher"
        label={field.publisher}
        value={draft.publisher ?? ''}
        onChange={(text) => set({ publisher: orNull(text) })}
      />
      <Field name="author" label={field.author} value={draft.author ?? ''} onChange={(text) => set({ author: orNull(text) })} />
      <Field
        name="publishedDate"
        label={field.publishedDate}
        value={draft.publishedDate}
        onChange={(publishedDate) => set({ publishedDate: publishedDate.trim() })}
        problem={problems.publishedDate}
      />
      <Field
        name="publishedBasis"
        label={field.publishedBasis}
        value={draft.publishedDateBasis}
        onChange={(basis) => set({ publishedDateBasis: basis === 'stated' ? 'stated' : 'inferred' })}
        choices={[
          { code: 'stated', words: words.basis.stated },
          { code: 'inferred', words: words.basis.inferred },
        ]}
      />
      <Field
        name="url"
        label={field.url}
        value={draft.url ?? ''}
        onChange={(text) => set({ url: orNull(text.trim()) })}
        problem={problems.url}
        wide
      />
      <AreasField
        value={draft.areas.join(' ')}
        onChange={(areas) => set({ areas: areas.split(' ').filter(Boolean) })}
        problem={problems.areas}
        words={words}
        areas={lists.areas}
      />
      {problem !== '' && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <button type="submit" className={button.primary} disabled={busy || !isGood}>
          {words.save}
        </button>
        <button type="button" className={button.plain} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
