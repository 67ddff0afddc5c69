import { href } from '../../lib/address/href.ts'
import type { ChangeGroup, ChangesView } from '../../lib/view/changes-view.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { type Translator, translator } from '../../lib/words/translator.ts'
import { Sign } from '../facts/sign.tsx'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './pinned-note.module.css'

interface PinnedNoteProps {
  /** Null on a page that shows the newest data: then nothing is said. */
  readonly changes: ChangesView | null
  readonly locale: Locale
  readonly place: PagePlace
}

/** That a page shows the data of an earlier day, in one line; what has changed since, as a list that opens. */
export function PinnedNote({ changes, locale, place }: PinnedNoteProps) {
  const t = translator(locale)
  if (!changes) return null
  return (
    <section className={styles.note} aria-label={t('share.changes.show')}>
      <p>
        {changes.line}{' '}
        <SoftLink href={href(locale, place.path, { ...place.state, asOf: null })}>{t('share.changes.back')}</SoftLink>
      </p>
      {changes.groups.length > 0 && (
        <details>
          <summary>{t('share.changes.show')}</summary>
          {changes.groups.map((group) => (
            <Group key={group.kind} group={group} t={t} />
          ))}
          {changes.more && <p>{changes.more}</p>}
        </details>
      )}
    </section>
  )
}

function Group({ group, t }: { readonly group: ChangeGroup; readonly t: Translator }) {
  return (
    <section className={styles.group}>
      <h2>{group.title}</h2>
      <ul>
        {group.changes.map(({ id, sign, name, before, after, why, href: page }) => (
          <li key={id}>
            <Sign sign={sign} />
            <div>
              <SoftLink href={page}>{name}</SoftLink>{' '}
              <span className={styles.values}>
                {before && (
                  <>
                    {t('share.changes.was')} <del>{before}</del>
                    {after && ', '}
                  </>
                )}
                {before && after && `${t('share.changes.now')} `}
                {after && <ins>{after}</ins>}
              </span>
              {why && <p className={styles.why}>{t('share.changes.why', { why })}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
