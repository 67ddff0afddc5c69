import type { FilterView } from '../../lib/view/filter-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './notices.module.css'

/** What is narrowed down, in words, each with a way to take back just that. */
export function ActiveFilters({ view, locale }: { readonly view: FilterView; readonly locale: Locale }) {
  const t = translator(locale)
  if (view.active.length === 0) return null
  return (
    <div className={styles.active}>
      <span id="active-filters">{t('pages.filter.active')}</span>
      <ul aria-labelledby="active-filters">
        {view.active.map(({ key, label, href }) => (
          <li key={key + label}>
            <SoftLink href={href} stays aria-label={t('pages.filter.remove', { what: label })}>
              {label} <span aria-hidden="true">×</span>
            </SoftLink>
          </li>
        ))}
      </ul>
      {view.active.length > 1 && (
        <SoftLink href={view.clearAll} stays className={styles.clear}>
          {t('pages.filter.removeAll')}
        </SoftLink>
      )}
    </div>
  )
}
