import type { AddressProblem } from '../../lib/address/page-state.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { type Translator, translator } from '../../lib/words/translator.ts'
import styles from './notices.module.css'

interface NoticesProps {
  readonly problems: readonly AddressProblem[]
  readonly locale: Locale
}

/** What of the address could not be used, one line each. */
export function Notices({ problems, locale }: NoticesProps) {
  const t = translator(locale)
  if (problems.length === 0) return null
  return (
    // The role stands on a box around the list: on the list itself it would take the list away.
    <div className={styles.problems} role="status" aria-label={t('pages.problem.label')}>
      <ul>
        {problems.map((problem) => (
          <li key={problem.key + problem.value}>{problemWords(problem, t)}</li>
        ))}
      </ul>
    </div>
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
