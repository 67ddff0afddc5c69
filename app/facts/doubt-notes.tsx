import type { Doubt } from '../../lib/facts/doubt.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './evidence.module.css'

interface DoubtNotesProps {
  readonly doubts: readonly Doubt[]
  readonly locale: Locale
  /** What each fact concerned is called, and where it leads; facts that are not on the page are left out. */
  readonly links: ReadonlyMap<string, { readonly name: string; readonly href: string }>
}

/** What readers must be told before they compare figures: both statements stay, the reason stands in words. */
export function DoubtNotes({ doubts, locale, links }: DoubtNotesProps) {
  const t = translator(locale)
  return doubts.map(({ id, kind, text, facts }) => (
    <p key={id} className={styles.doubt}>
      <strong>{t(`pages.evidence.doubt.${kind}`)}</strong> {text[locale]}{' '}
      {facts.flatMap((fact) => {
        const link = links.get(fact)
        return link
          ? [
              <SoftLink key={fact} className={styles.doubtLink} href={link.href} stays>
                {link.name}
              </SoftLink>,
            ]
          : []
      })}
    </p>
  ))
}
