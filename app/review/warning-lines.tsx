import type { Relation } from '../../lib/review/draft-shape.ts'
import type { ComparedPiece } from '../../lib/view/differing-words.ts'
import type { ReviewWarning } from '../../lib/view/review-warning.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import styles from './warning-lines.module.css'

interface WarningLinesProps {
  readonly warnings: readonly ReviewWarning[]
  readonly relation: Relation
  readonly words: ReviewWords<'screen'>
  readonly onRelate: (relation: Relation) => void
}

/** What to look at, with the fact on record, both sentences, and the relations that answer it. */
export function WarningLines({ warnings, relation, words, onRelate }: WarningLinesProps) {
  return warnings.map(({ kind, question, fact, sides, offers }) => (
    <div key={`${kind} ${fact.id}`} className={styles.warning} data-warning={kind}>
      <p className={styles.question}>{question}</p>
      <p className={styles.fact}>
        <a href={fact.href} target="_blank" rel="noreferrer">
          {fact.name}
        </a>
        : <b>{fact.value}</b>
        {fact.source && ` (${fact.source})`}
      </p>
      {sides && (
        <div className={styles.sides}>
          <Side pieces={sides.here} label={words.sideHere} />
          <Side pieces={sides.there} label={words.sidePublished} />
        </div>
      )}
      {offers.length > 0 && (
        <div className={styles.offers}>
          {offers.map((offer, index) => (
            <button
              key={offer.kind}
              type="button"
              className={button.plain}
              aria-pressed={isSame(offer, relation)}
              aria-keyshortcuts={index === 0 ? 'r' : undefined}
              onClick={() => onRelate(offer)}
            >
              {words.propose[offer.kind]}
            </button>
          ))}
        </div>
      )}
    </div>
  ))
}

function Side({ pieces, label }: { readonly pieces: readonly ComparedPiece[]; readonly label: string }) {
  let offset = 0
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <blockquote lang="vi">
        <bdi>
          {pieces.map(({ text, differs }) => {
            const key = offset
            offset += text.length
            return differs ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
          })}
        </bdi>
      </blockquote>
    </figure>
  )
}

function isSame(offer: Relation, relation: Relation): boolean {
  return offer.kind === relation.kind && ('fact' in offer ? 'fact' in relation && offer.fact === relation.fact : true)
}
