import { memo, type Ref } from 'react'
import type { Decision } from '../../lib/review/submission.ts'
import type { ReviewBlock, ReviewPiece } from '../../lib/view/review-text.ts'
import type { ReviewArticle } from '../../lib/view/review-view.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import styles from './article-text.module.css'

/** How each candidate's words are drawn: its number in the list, and what was decided of it. */
export type Drawn = ReadonlyMap<string, { readonly number: number; readonly decision: Decision }>

interface ArticleTextProps {
  readonly articles: readonly ReviewArticle[]
  readonly drawn: Drawn
  readonly current: string | null
  readonly words: ReviewWords<'screen'>
  readonly onChoose: (id: string) => void
  readonly ref: Ref<HTMLElement>
}

/** The document's words, nothing of its markup, with every candidate marked in its place. */
export function ArticleText({ articles, drawn, current, words, onChoose, ref }: ArticleTextProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same by key
    <section
      ref={ref}
      className={styles.article}
      aria-label={words.articleLabel}
      lang="vi"
      onClick={(event) => {
        // Whoever selects words wants them, not what is marked under them.
        if (getSelection()?.isCollapsed === false || !(event.target instanceof Element)) return
        const id = event.target.closest<HTMLElement>('[data-items]')?.dataset.items?.split(' ')[0]
        if (id) onChoose(id)
      }}
    >
      {articles.map(({ position, line, draft, blocks }) => (
        <div key={position} className={position === 0 ? undefined : styles.teaser}>
          <p className={styles.line}>
            <bdi>{position === 0 ? line : `${words.teaser}: ${line}`}</bdi>
          </p>
          {!blocks.some(({ kind }) => kind === 'heading') && (
            <h2>
              <bdi>{draft.title}</bdi>
            </h2>
          )}
          {blocks.map((block) => (
            <Block
              key={block.start}
              block={block}
              article={position}
              drawn={drawn}
              current={touches(block, current) ? current : null}
            />
          ))}
        </div>
      ))}
    </section>
  )
}

interface BlockProps {
  readonly block: ReviewBlock
  readonly article: number
  readonly drawn: Drawn
  readonly current: string | null
}

const ELEMENTS = {
  heading: 'h2',
  lead: 'p',
  paragraph: 'p',
  'list-item': 'p',
  'table-row': 'p',
  caption: 'p',
} as const satisfies Record<ReviewBlock['kind'], string>

// A long document has thousands of blocks, and moving on changes two of them.
const Block = memo(function Block({ block, article, drawn, current }: BlockProps) {
  const Element = ELEMENTS[block.kind]
  return (
    <Element className={styles[block.kind]} dir="auto" data-block={block.start} data-article={article}>
      {block.pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} drawn={drawn} current={current} />
      ))}
    </Element>
  )
})

function Piece({
  piece,
  drawn,
  current,
}: {
  readonly piece: ReviewPiece
  readonly drawn: Drawn
  readonly current: string | null
}) {
  const { text, start, end, marked, quoted, closes } = piece
  const words = (
    <span data-start={start} data-end={end}>
      {text}
    </span>
  )
  const isCurrent = current !== null && marked.includes(current)
  if (marked.length === 0) {
    return current !== null && quoted.includes(current) ? <span className={styles.quoted}>{words}</span> : words
  }
  const shown = isCurrent ? current : (marked[0] ?? '')
  return (
    <mark
      className={styles.mark}
      data-items={[shown, ...marked].join(' ')}
      data-decision={drawn.get(shown)?.decision}
      data-current={isCurrent || undefined}
    >
      {words}
      {closes.length > 0 && (
        <sup className={styles.number}>
          {closes
            .map((id) => drawn.get(id)?.number ?? 0)
            .sort((a, b) => a - b)
            .join(', ')}
        </sup>
      )}
    </mark>
  )
}

function touches({ pieces }: ReviewBlock, id: string | null): boolean {
  return id !== null && pieces.some(({ quoted, marked }) => quoted.includes(id) || marked.includes(id))
}
