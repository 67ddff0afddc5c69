import type { ReviewView } from '../../lib/view/review-view.ts'
import button from '../shell/button.module.css'
import { FactForm, type FormFrame } from './fact-form.tsx'
import { fill } from './fill.ts'
import { draftOfWords } from './open-form.ts'
import styles from './review-screen.module.css'
import type { Review } from './use-review.ts'

interface AddFactProps extends FormFrame {
  readonly view: ReviewView
  readonly review: Review
}

/** A fact that the machine did not find: words are selected in the article, the rest is said in a form. */
export function AddFact({ view, review, words, lists, locale }: AddFactProps) {
  const { form, selected, setForm } = review
  return (
    <>
      <div className={styles.add} data-selected={selected !== null || undefined}>
        <button type="button" className={button.plain} onClick={review.add} aria-keyshortcuts="n">
          {words.add}
        </button>
        {selected && <p>{fill(words.selected, { quote: selected.reads })}</p>}
      </div>
      {form?.kind === 'add' && (
        <div className={styles.adding}>
          <label>
            {words.kind}{' '}
            <select
              value={form.fact}
              onChange={({ currentTarget }) =>
                setForm({ ...form, fact: currentTarget.value === 'event' ? 'event' : 'observation' })
              }
            >
              <option value="observation">{words.figure}</option>
              <option value="event">{words.event}</option>
            </select>
          </label>
          <FactForm
            key={form.fact}
            {...{ words, lists, locale }}
            draft={draftOfWords(form.fact, form.selected, view)}
            quotes={[form.selected.reads]}
            label={form.fact === 'event' ? words.addEvent : words.addFigure}
            selected={null}
            onSave={(draft, accept) => void review.saveFact(draft, accept)}
            onCancel={() => setForm(null)}
          />
        </div>
      )}
    </>
  )
}
