import type { SilenceTable } from '../../lib/view/silence-grid.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './silence-read.module.css'

/** The articles that were read for each year: what a cell without a figure rests on. */
export function SilenceRead({ table, locale }: { readonly table: SilenceTable; readonly locale: Locale }) {
  const t = translator(locale)
  return (
    <section className={styles.read} aria-labelledby={`read-${table.slug}`}>
      <h3 id={`read-${table.slug}`}>{t('insights.silence.read', { name: table.name })}</h3>
      {table.read.length === 0 && <p>{t('insights.silence.readNone')}</p>}
      <dl>
        {table.read.map(({ id, year, more, articles }) => (
          <div key={id} id={id} tabIndex={-1}>
            <dt>{year}</dt>
            {articles.map((article) => (
              <dd key={article.href}>
                <SoftLink href={article.href} lang={article.language === locale ? undefined : article.language}>
                  {article.title}
                </SoftLink>{' '}
                <span className="quiet">{article.line}</span>
              </dd>
            ))}
            {more > 0 && <dd className="quiet">{t('insights.silence.readMore', { count: more })}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )
}
