import type { Choice } from '../../lib/view/review-lists.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import styles from './fact-form.module.css'
import { Field } from './field.tsx'
import { fill } from './fill.ts'

interface AreasFieldProps {
  /** Ids, separated by spaces. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
  readonly words: ReviewWords<'screen'>
  readonly areas: readonly Choice[]
}

/** Several places: those chosen, each with a way to take it out, and a list to add one from. */
export function AreasField({ value, onChange, problem, words, areas }: AreasFieldProps) {
  const chosen = value.split(' ').filter(Boolean)
  const name = (id: string) => areas.find(({ code }) => code === id)?.words ?? id
  return (
    <fieldset className={styles.areas}>
      <legend>{words.field.areas}</legend>
      {chosen.map((id) => (
        <button
          key={id}
          type="button"
          className={button.plain}
          aria-label={fill(words.field.removeArea, { area: name(id) })}
          onClick={() => onChange(chosen.filter((one) => one !== id).join(' '))}
        >
          {name(id)} ×
        </button>
      ))}
      <Field
        name="areas"
        label={words.field.addArea}
        value=""
        onChange={(id) => onChange([...chosen, id].join(' '))}
        choices={areas.filter(({ code }) => !chosen.includes(code))}
        none={words.choose}
        problem={problem}
      />
    </fieldset>
  )
}
