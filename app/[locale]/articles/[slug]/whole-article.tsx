import type { LICENCE_TERMS } from '../../../../lib/facts/licences.ts'
import type { WholePassage } from '../../../../lib/view/article-passages.ts'
import type { FactRow } from '../../../../lib/view/fact-row.ts'
import type { Locale } from '../../../../lib/words/locale.ts'
import type { Translator } from '../../../../lib/words/translator.ts'
import { FactShortLine } from '../../../facts/fact-list.tsx'
import { LitTogether } from '../../../facts/lit-together.tsx'
import { PassageText } from '../../../facts/passage-text.tsx'
import styles from './article.module.css'

interface WholeArticleProps {
  readonly passages: readonly WholePassage[]
  readonly licence: (typeof LICENCE_TERMS)[keyof typeof LICENCE_TERMS]
  readonly language: string
  readonly rows: ReadonlyMap<string, FactRow>
  readonly chosen: string | null
  readonly locale: Locale
  readonly t: Translator
}

/** An article whose licence lets it be reprinted: every paragraph, each fact marked where it stands and listed beside it. */
export function WholeArticle({ passages, licence, language, rows, chosen, locale, t }: WholeArticleProps) {
  return (
    <LitTogether className={styles.reading} chosen={chosen}>
      <div className={styles.heads}>
        <h2>{t('pages.articles.text')}</h2>
        <h2>{t('pages.articles.recorded')}</h2>
      </div>
      <p className={styles.note}>
        <a href={licence.url} rel="license">
          {t('pages.articles.whole', { licence: licence.name[locale] })}
        </a>
      </p>
      {passages.map(({ kind, start, pieces, facts }) => (
        <section key={start} className={styles.passage}>
          {kind === 'heading' ? (
            <h3 lang={language}>
              <PassageText pieces={pieces} rows={rows} chosen={chosen} />
            </h3>
          ) : (
            <p lang={language}>
              <PassageText pieces={pieces} rows={rows} chosen={chosen} />
            </p>
          )}
          {facts.length > 0 && (
            <ul>
              {facts.flatMap((id) => {
                const row = rows.get(id)
                return row
                  ? [
                      <li key={id}>
                        <FactShortLine row={row} selected={id === chosen} />
                      </li>,
                    ]
                  : []
              })}
            </ul>
          )}
        </section>
      ))}
    </LitTogether>
  )
}
