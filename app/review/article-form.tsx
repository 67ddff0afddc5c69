'use client'

import { useState } from 'react'
import { LICENCES } from '../../lib/facts/licences.ts'
import type { DraftArticle } from '../../lib/review/draft-shape.ts'
import { readableEdtf } from '../../lib/review/fact-fields.ts'
import type { ReviewLists } from '../../lib/view/review-lists.ts'
import type { Bilingual } from '../../lib/words/locale.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import { AreasField } from './areas-field.tsx'
import styles from './fact-form.module.css'
import { Field } from './field.tsx'

const NOTHING: Bilingual = { vi: '', en: '' }

interface ArticleFormProps {
  readonly article: DraftArticle
  readonly words: ReviewWords<'screen'>
  readonly lists: ReviewLists
  readonly busy: boolean
  /** Why the last attempt to save did not go through; what was typed stays. */
  readonly problem: string
  /** The article is on open pages: what is changed is a correction, with a reason for readers. */
  readonly isRecorded: boolean
  /** Of an article that is not on record without a reason. */
  readonly onSave: (article: DraftArticle, reason: Bilingual | null) => void
  readonly onCancel: () => void
}

/** What is known of the article itself: title, where and when it appeared, its licence, the places it is about. */
export function ArticleForm({ article, words, lists, busy, problem, isRecorded, onSave, onCancel }: ArticleFormProps) {
  const [draft, setDraft] = useState(article)
  const [reason, setReason] = useState<Bilingual>(NOTHING)
  const set = (change: Partial<DraftArticle>) => setDraft({ ...draft, ...change })
  const orNull = (text: string) => (text === '' ? null : text)
  const required = (text: string) => (text.trim() === '' ? words.required : undefined)
  const isInferred = draft.publishedDateBasis === 'inferred'
  const why = draft.publishedWhy ?? NOTHING
  const problems = {
    title: required(draft.title),
    publishedDate: readableEdtf(draft.publishedDate) ? undefined : words.invalidField.edtf,
    areas: draft.areas.length === 0 ? words.required : undefined,
    ...(isInferred && { whyVi: required(why.vi), whyEn: required(why.en) }),
    ...(isRecorded && { reasonVi: required(reason.vi), reasonEn: required(reason.en) }),
    url: draft.url === null || /^https?:\/\/\S+$/.test(draft.url) ? undefined : words.invalid,
  }
  const isGood = Object.values(problems).every((one) => one === undefined)
  const { field } = words
  return (
    <form
      className={styles.form}
      aria-label={isRecorded ? words.correctArticle : words.editArticle}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        // A day that stands on the page needs no reason.
        if (isGood) onSave(isInferred ? draft : { ...draft, publishedWhy: null }, isRecorded ? reason : null)
      }}
    >
      {isRecorded && <p className={styles.wide}>{words.correctNote}</p>}
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
      {isInferred && (
        <>
          <Field
            name="publishedWhyVi"
            label={field.publishedWhyVi}
            value={why.vi}
            onChange={(vi) => set({ publishedWhy: { ...why, vi } })}
            problem={problems.whyVi}
            wide
          />
          <Field
            name="publishedWhyEn"
            label={field.publishedWhyEn}
            value={why.en}
            onChange={(en) => set({ publishedWhy: { ...why, en } })}
            problem={problems.whyEn}
            wide
          />
        </>
      )}
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
      <Field
        name="licence"
        label={field.licence}
        value={draft.licence ?? ''}
        onChange={(code) => set({ licence: LICENCES.find((known) => known === code) ?? null })}
        choices={lists.licences}
        none={words.licenceNone}
        wide
      />
      {draft.licence !== null && <p className={styles.wide}>{words.licenceNote}</p>}
      {isRecorded && (
        <>
          <Field
            name="reasonVi"
            label={words.reasonVi}
            value={reason.vi}
            onChange={(vi) => setReason({ ...reason, vi })}
            problem={problems.reasonVi}
            wide
          />
          <Field
            name="reasonEn"
            label={words.reasonEn}
            value={reason.en}
            onChange={(en) => setReason({ ...reason, en })}
            problem={problems.reasonEn}
            wide
          />
        </>
      )}
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
