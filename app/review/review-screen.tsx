'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { ReviewView } from '../../lib/view/review-view.ts'
import button from '../shell/button.module.css'
import { AddFact } from './add-fact.tsx'
import { ArticleSide } from './article-side.tsx'
import { DocumentRecords } from './document-records.tsx'
import type { FormFrame } from './fact-form.tsx'
import { fill } from './fill.ts'
import list from './item-list.module.css'
import { ItemList } from './item-list.tsx'
import { KeyLine } from './key-line.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { ReviewHead } from './review-head.tsx'
import styles from './review-screen.module.css'
import { useKeys, useKeysOff } from './use-keys.ts'
import { useReview } from './use-review.ts'

interface ReviewScreenProps extends FormFrame {
  readonly view: ReviewView
  /** Where whoever's session has ended signs in again. */
  readonly signIn: string
}

/** The article beside what was found in it: read, decide, publish, take back; by key, by finger, by ear. */
export function ReviewScreen({ view, lists, words, locale, signIn }: ReviewScreenProps) {
  const article = useRef<HTMLElement>(null)
  const review = useReview(view, words, article)
  const { current, form, asked, ask, standing, isListOpen } = review
  const [keysOff, setKeysOff] = useKeysOff()
  const keys = {
    j: () => review.move(1),
    k: () => review.move(-1),
    a: () => review.decide('accepted'),
    x: () => review.decide('rejected'),
    s: () => review.decide('later'),
    e: review.edit,
    n: review.add,
    z: () => void review.undo(),
    p: () => ask({ kind: 'publish' }),
    r: () => {
      const offer = current?.warnings.flatMap(({ offers }) => offers)[0]
      if (offer) review.relate(offer)
    },
    '?': () => ask({ kind: 'help' }),
  }
  useKeys(keys, keysOff || form !== null || asked !== null)
  useInSight(article, current?.id ?? null)

  const { items } = view
  const frame = { words, lists, locale }
  return (
    <div className={styles.screen}>
      <ReviewHead {...{ view, review, words }} />
      <div className={styles.sides}>
        <ArticleSide {...{ view, review, article, lists, words }} />
        <section className={styles.right} aria-label={words.listLabel}>
          <div className={list.head}>
            <h2>{fill(words.found, { count: items.length })}</h2>
            <p>
              {fill(words.summary, {
                accepted: items.filter((item) => standing.decisionOf(item) === 'accepted').length,
                look: items.filter((item) => standing.decisionOf(item) === 'waiting' && needsLook(item)).length,
              })}
            </p>
            <button
              type="button"
              className={`${button.plain} ${list.toggle}`}
              aria-expanded={isListOpen}
              onClick={() => review.openList(!isListOpen)}
            >
              {isListOpen ? words.hideList : words.showList}
            </button>
          </div>
          <AddFact {...{ view, review, ...frame }} />
          <ItemList {...{ view, review, signIn, ...frame }} />
          <DocumentRecords
            articles={view.articles}
            history={view.history}
            publications={view.publications}
            locale={locale}
            words={words}
            onTakeBack={(publication) => ask({ kind: 'take-back', publication })}
          />
        </section>
      </div>
      <KeyLine words={words} onHelp={() => ask({ kind: 'help' })} />
      {asked && (
        <ReviewDialog
          {...{ asked, words, items, keysOff }}
          count={standing.accepted.length}
          waiting={standing.waiting.length}
          busy={review.busy}
          onKeysOff={setKeysOff}
          onClose={() => ask(null)}
          onConfirm={() => void review.confirm(asked)}
        />
      )}
    </div>
  )
}

/** Keeps the current candidate in sight, in the text and in the list. */
function useInSight(article: RefObject<HTMLElement | null>, current: string | null): void {
  const mounted = useRef(false)
  useEffect(() => {
    // The first look is at the title, not at the first candidate.
    if (!mounted.current) {
      mounted.current = true
      // Where the list is a sheet, the text has the little room above it.
      if (matchMedia('(max-width: 899.98px)').matches) article.current?.scrollIntoView()
      return
    }
    if (current === null) return
    article.current?.querySelector(`[data-current]`)?.scrollIntoView({ block: 'nearest' })
    const item = document.getElementById(`item-${current}`)
    item?.scrollIntoView({ block: 'nearest' })
    // One that is taller than its sheet counts as in sight wherever it stands: it is read from its beginning.
    item?.querySelector('h3')?.scrollIntoView({ block: 'nearest' })
  }, [article, current])
}

function needsLook({ warnings, questions, percent }: ReviewItem): boolean {
  return warnings.length > 0 || questions.length > 0 || percent < 60
}
