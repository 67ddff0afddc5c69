import Link from 'next/link'
import { href } from '../../lib/address/href.ts'
import type { AddressProblem } from '../../lib/address/page-state.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import { dateWords } from '../../lib/words/civil-date-words.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { type Translator, translator } from '../../lib/words/translator.ts'
import styles from './notices.module.css'

interface NoticesProps {
  readonly problems: readonly AddressProblem[]
  readonly locale: Locale
  readonly place: PagePlace
}

/** What of the address could not be used, one line each; and whether the page shows an earlier day of record. */
export function Notices({ problems, locale, place }: NoticesProps) {
  const t = translator(locale)
  const { asOf } = place.state
  return (
    <>
      {problems.length > 0 && (
        // The role stands on a box around the list: on the list itself it would take the list away.
        <div className={styles.problems} role="status" aria-label={t('pages.problem.label')}>
          <ul>
            {problems.map((problem) => (
              <li key={problem.key + problem.value}>{problemWords(problem, t)}</li>
            ))}
          </ul>
        </div>
      )}
      {asOf && (
        <p className={styles.asOf}>
          {t('pages.asOf.line', { date: dateWords(asOf, locale) })}{' '}
          <Link href={href(locale, place.path, { ...place.state, asOf: null })} prefetch={false}>
            {t('pages.asOf.back')}
          </Link>
        </p>
      )}
    </>
  )
}

function problemWords({ key, value }: AddressProblem, t: Translator): string {
  const shown = value.length > 60 ? `${[...value].slice(0, 60).join('')}…` : value
  switch (key) {
    case 'time':
      return t('pages.problem.time', { value: shown })
    case 'fact':
      return t('pages.problem.fact', { value: shown })
    case 'asOf':
      return t('pages.problem.asOf', { value: shown })
    case 'q':
      return t('pages.problem.q')
    default:
      return t('pages.problem.unknown', { value: shown, key: t(`pages.problem.key.${key}`) })
  }
}
