'use client'

import { useState } from 'react'
import type { Relation } from '../../lib/review/draft-shape.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import styles from './fact-form.module.css'
import { Field } from './field.tsx'

interface RelationReasonProps {
  readonly relation: Extract<Relation, { readonly reason: unknown }>
  readonly words: ReviewWords<'screen'>
  /** At each letter; null while a language has no reason. */
  readonly onType: (relation: Relation | null) => void
  readonly onSave: (relation: Relation) => void
}

/** The reason that readers are told, in both languages. */
export function RelationReason({ relation, words, onType, onSave }: RelationReasonProps) {
  const [reason, setReason] = useState(relation.reason)
  const problem = (text: string) => (text.trim() === '' ? words.required : undefined)
  const type = (typed: typeof reason) => {
    setReason(typed)
    onType(problem(typed.vi) || problem(typed.en) ? null : { ...relation, reason: typed })
  }
  const isChanged = reason.vi !== relation.reason.vi || reason.en !== relation.reason.en
  return (
    <div className={styles.form}>
      <Field
        name="reasonVi"
        label={words.reasonVi}
        value={reason.vi}
        onChange={(vi) => type({ ...reason, vi })}
        problem={problem(reason.vi)}
        long
      />
      <Field
        name="reasonEn"
        label={words.reasonEn}
        value={reason.en}
        onChange={(en) => type({ ...reason, en })}
        problem={problem(reason.en)}
        long
      />
      {isChanged && !problem(reason.vi) && !problem(reason.en) && (
        <button type="button" className={button.plain} onClick={() => onSave({ ...relation, reason })}>
          {words.save}
        </button>
      )}
    </div>
  )
}
