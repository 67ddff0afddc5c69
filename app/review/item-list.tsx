import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { ReviewView } from '../../lib/view/review-view.ts'
import { CurrentItem } from './current-item.tsx'
import { FactForm, type FormFrame } from './fact-form.tsx'
import styles from './item-list.module.css'
import { ItemRow } from './item-row.tsx'
import { PendingLines } from './pending-lines.tsx'
import type { Review } from './use-review.ts'
import { isUnsaved } from './use-standing.ts'

interface ItemListProps extends FormFrame {
  readonly view: ReviewView
  readonly review: Review
  readonly signIn: string
}

/** The candidates in reading order, the current one opened. */
export function ItemList({ view, review, signIn, ...frame }: ItemListProps) {
  const { current, pending, standing, isListOpen, choose } = review
  const { words } = frame
  if (view.items.length === 0) return <p className={styles.none}>{words.none}</p>
  return (
    <ol className={styles.list} data-open={isListOpen || undefined}>
      {view.items.map((item) => (
        <li key={item.id} id={`item-${item.id}`} data-current={item === current || undefined}>
          {item === current ? (
            <CurrentItem
              item={item}
              decision={standing.decisionOf(item)}
              relation={standing.relationOf(item)}
              words={words}
              actions={review}
              form={review.form?.kind === 'edit' && review.form.id === item.id && <EditForm {...{ item, review, ...frame }} />}
              state={
                <PendingLines
                  pending={pending.get(item.id)}
                  item={item}
                  who={view.history.find(({ candidateId }) => candidateId === item.id)?.who ?? ''}
                  signIn={signIn}
                  words={words}
                  onAgain={() => void review.again(item, pending.get(item.id)?.version)}
                  onMine={() => void review.again(item, pending.get(item.id)?.theirs?.version)}
                  onTheirs={() => review.giveUp(item.id)}
                />
              }
            />
          ) : (
            <ItemRow
              item={item}
              decision={standing.decisionOf(item)}
              unsaved={isUnsaved(pending.get(item.id)?.state)}
              words={words}
              onChoose={() => choose(item)}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

interface EditFormProps extends FormFrame {
  readonly item: ReviewItem
  readonly review: Review
}

function EditForm({ item, review, words, lists, locale }: EditFormProps) {
  return (
    <FactForm
      {...{ words, lists, locale }}
      draft={review.pending.get(item.id)?.change.draft ?? item.draft}
      quotes={item.quotes}
      label={words.edit}
      selected={review.selected}
      onSave={(draft, accept) => void review.saveFact(draft, accept)}
      onCancel={() => review.setForm(null)}
    />
  )
}
