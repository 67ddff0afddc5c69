import type { RefObject } from 'react'
import type { ReviewLists } from '../../lib/view/review-lists.ts'
import type { ReviewView } from '../../lib/view/review-view.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import { ArticleForm } from './article-form.tsx'
import { ArticleText } from './article-text.tsx'
import { articleAt, formOfArticle } from './open-form.ts'
import styles from './review-screen.module.css'
import type { Review } from './use-review.ts'

interface ArticleSideProps {
  readonly view: ReviewView
  readonly review: Review
  readonly article: RefObject<HTMLElement | null>
  readonly lists: ReviewLists
  readonly words: ReviewWords<'screen'>
}

/** The text that is read, and over it what is known of the article itself. */
export function ArticleSide({ view, review, article, lists, words }: ArticleSideProps) {
  const { form, setForm, current, standing, choose } = review
  const isOne = view.articles.length === 1
  return (
    <div className={styles.left}>
      {form?.kind === 'article' ? (
        <ArticleForm
          article={articleAt(view, form.position)}
          {...{ words, lists }}
          busy={review.busy}
          problem={review.told(form.problem)}
          onCancel={() => setForm(null)}
          isRecorded={form.seen !== null}
          onSave={(changed, reason) => void review.saveArticle(changed, reason)}
        />
      ) : (
        view.articles.map((one) => {
          const label = one.record ? words.correctArticle : words.editArticle
          return (
            <button key={one.position} type="button" className={button.plain} onClick={() => setForm(formOfArticle(one))}>
              {isOne ? label : `${label}: ${one.draft.title}`}
            </button>
          )
        })
      )}
      <ArticleText
        ref={article}
        articles={view.articles}
        drawn={standing.drawn}
        current={current?.id ?? null}
        words={words}
        onChoose={(id) => choose(view.items.find((item) => item.id === id))}
      />
    </div>
  )
}
