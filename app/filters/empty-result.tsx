import type { CivilDate } from '../../lib/time/civil-date.ts'
import type { ActiveFilter } from '../../lib/view/filter-view.ts'
import { dateWords } from '../../lib/words/civil-date-words.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './notices.module.css'

export interface Alternative {
  readonly filter: ActiveFilter
  /** How many facts there would be without that one filter. */
  readonly count: number
}

interface EmptyResultProps {
  readonly alternatives: readonly Alternative[]
  readonly clearAll: string
  readonly asOf: CivilDate | null
  readonly locale: Locale
}

/** Nothing is left: says which filter took it away, and offers to undo just that one. */
export function EmptyResult({ alternatives, clearAll, asOf, locale }: EmptyResultProps) {
  const t = translator(locale)
  const useful = alternatives.filter(({ count }) => count > 0)
  return (
    <section className={styles.empty} aria-live="polite">
      <h2>{t('pages.empty.title')}</h2>
      {useful.length > 0 && (
        <ul>
          {useful.map(({ filter, count }) => (
            <li key={filter.key + filter.label}>
              <SoftLink href={filter.href} stays>
                {t('pages.empty.without', { what: filter.label, count })}
              </SoftLink>
            </li>
          ))}
        </ul>
      )}
      {/* When undoing none of the filters brings anything back, the day that the data are shown as of is what empties the page. */}
      {useful.length === 0 && asOf && <p>{t('pages.empty.asOf', { date: dateWords(asOf, locale) })}</p>}
      {useful.length === 0 && !asOf && <p>{t(alternatives.length > 0 ? 'pages.empty.none' : 'pages.empty.nothingAtAll')}</p>}
      {alternatives.length > 0 && (
        <p>
          <SoftLink href={clearAll} stays>
            {t('pages.filter.removeAll')}
          </SoftLink>
        </p>
      )}
    </section>
  )
}
