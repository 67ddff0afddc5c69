import { href } from '../../lib/address/href.ts'
import { atListPlace } from '../../lib/address/list-place.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './list-parts.module.css'

interface ListPartsProps {
  /** The page without the part of the list that it shows. */
  readonly place: PagePlace
  /** Where the shown part begins, and where the list goes on after it; null: at its beginning, nowhere. */
  readonly cursor: string | null
  readonly next: string | null
  readonly locale: Locale
}

/** The way through a long list; nothing where one part is all there is. */
export function ListParts({ place, cursor, next, locale }: ListPartsProps) {
  if (cursor === null && next === null) return null
  const t = translator(locale)
  const to = (part: string | null) => href(locale, atListPlace(place.path, part), { ...place.state, fact: null })
  return (
    <nav className={styles.parts} aria-label={t('pages.parts.label')}>
      <p>{t('pages.parts.note')}</p>
      {cursor !== null && <SoftLink href={to(null)}>{t('pages.parts.first')}</SoftLink>}
      {next !== null && (
        <SoftLink href={to(next)} rel="next">
          {t('pages.parts.next')}
        </SoftLink>
      )}
    </nav>
  )
}
