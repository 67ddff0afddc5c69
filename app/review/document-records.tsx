import { href } from '../../lib/address/href.ts'
import type { HistoryRow, PublicationRow } from '../../lib/view/review-history.ts'
import type { ReviewArticle } from '../../lib/view/review-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import { CorrectionList } from '../facts/correction-list.tsx'
import button from '../shell/button.module.css'
import styles from './document-records.module.css'

interface DocumentRecordsProps {
  readonly articles: readonly ReviewArticle[]
  readonly history: readonly HistoryRow[]
  readonly publications: readonly PublicationRow[]
  readonly locale: Locale
  readonly words: ReviewWords<'screen'>
  readonly onTakeBack: (publication: PublicationRow) => void
}

/** What was published from the document, with the way back, what was corrected of its articles, and who did what when. */
export function DocumentRecords({ articles, history, publications, locale, words, onTakeBack }: DocumentRecordsProps) {
  const corrected = articles.filter(({ record }) => record !== null && record.corrections.length > 0)
  return (
    <div className={styles.records}>
      {publications.length > 0 && (
        <section>
          <h2>{words.publications}</h2>
          <ul>
            {publications.map((publication) => (
              <li key={publication.id}>
                <p>{publication.line}</p>
                <p className={styles.facts}>
                  {publication.facts.map((fact) =>
                    publication.withdrawn ? (
                      <span key={fact}>{fact}</span>
                    ) : (
                      <a key={fact} href={href(locale, `/f/${fact}`)}>
                        {fact}
                      </a>
                    ),
                  )}
                </p>
                {!publication.withdrawn && (
                  <button type="button" className={button.plain} onClick={() => onTakeBack(publication)}>
                    {words.takeBack}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {corrected.length > 0 && (
        <details>
          <summary>{words.corrections}</summary>
          {corrected.map(({ position, record, draft }) => (
            <div key={position}>
              {corrected.length > 1 && <h3>{draft.title}</h3>}
              <CorrectionList corrections={record?.corrections ?? []} />
            </div>
          ))}
        </details>
      )}
      <details>
        <summary>{words.history}</summary>
        <ol className={styles.history}>
          {history.map(({ id, line, when }) => (
            <li key={id}>
              <bdi>{line}</bdi>
              <span>{when}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  )
}
