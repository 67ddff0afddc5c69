import { useId } from 'react'
import type { Choice } from '../../lib/view/review-lists.ts'
import styles from './fact-form.module.css'

export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
  /** A list to choose from; without one the field is typed into. */
  readonly choices?: readonly Choice[]
  /** What choosing nothing is called; without it something has to be chosen. */
  readonly none?: string
  readonly wide?: boolean
  readonly long?: boolean
}

/** One labelled field of a form, its problem in words below it. */
export function Field({ name, label, value, onChange, problem, choices, none, wide, long }: FieldProps) {
  const id = useId()
  const shared = {
    id,
    name,
    value,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem ? `${id}-problem` : undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  }
  const listed = choices?.some(({ code }) => code === value) ?? true
  return (
    <div className={wide || long ? styles.wide : styles.field}>
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <select {...shared}>
          {none !== undefined && <option value="">{none}</option>}
          {/* A code that the list does not hold is shown, not silently replaced. */}
          {!listed && value !== '' && <option value={value}>{value}</option>}
          {choices.map(({ code, words }) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      ) : long ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} autoComplete="off" />
      )}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
