import type { FactRow } from '../../lib/view/fact-row.ts'
import type { PromiseGroup, PromiseRow } from '../../lib/view/promises-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { DoubtNotes } from './doubt-notes.tsx'
import { FactLine } from './fact-list.tsx'
import styles from './promise-list.module.css'
import { Sentence } from './sentence.tsx'

interface PromiseListProps {
  readonly groups: readonly PromiseGroup[]
  readonly locale: Locale
}

/** Promises by what became of them: the sentence that promised on one side, the one that tells the outcome on the other. */
export function PromiseList({ groups, locale }: PromiseListProps) {
  const t = translator(locale)
  return (
    <>
      <nav aria-label={t('insights.promises.counts')}>
        <ul className={styles.counts}>
          {groups.map(({ outcome, name, rows }) => (
            <li key={outcome}>
              <a href={`#${outcome}`}>
                <strong className="number">{rows.length}</strong> {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className={styles.rule}>{t('insights.promises.rule')}</p>
      {groups.map(({ outcome, name, rows }) => (
        <section key={outcome} id={outcome} className={styles.group} aria-labelledby={`${outcome}-name`}>
          <h2 id={`${outcome}-name`}>
            {name} <span className="quiet">{rows.length}</span>
          </h2>
          <ul>
            {rows.map((row) => (
              <li key={row.plan.id} className={styles.row}>
                <div>
                  <h3>{t('insights.promises.promise')}</h3>
                  <Told row={row.plan} locale={locale} />
                </div>
                <div>
                  <h3>
                    {t('insights.promises.result')}: <span className={styles[outcome]}>{row.word}</span>
                  </h3>
                  <Report row={row} locale={locale} />
                </div>
                {row.doubts.length > 0 && (
                  <div className={styles.doubts}>
                    <DoubtNotes doubts={row.doubts} locale={locale} links={NO_LINKS} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** The facts concerned stand above already. */
const NO_LINKS = new Map()

function Report({ row, locale }: { readonly row: PromiseRow; readonly locale: Locale }) {
  const t = translator(locale)
  if (row.report) return <Told row={row.report} locale={locale} />
  if (row.outcome === 'cancelled') return null
  return <p className="quiet">{row.outcome === 'pending' ? t('insights.promises.notYet') : t('insights.promises.noReport')}</p>
}

/** A fact as a link, and the words that it came from. */
function Told({ row, locale }: { readonly row: FactRow; readonly locale: Locale }) {
  return (
    <>
      <FactLine row={row} />
      <div className={styles.sentence}>
        <Sentence row={row} locale={locale} />
      </div>
    </>
  )
}
