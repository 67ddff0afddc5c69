'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { inLanguage, readLanguagePath } from '../../lib/address/language-path.ts'
import { LOCALES, type Locale } from '../../lib/words/locale.ts'
import styles from './header.module.css'

interface LanguageSwitchProps {
  readonly locale: Locale
  readonly label: string
  readonly names: Readonly<Record<Locale, string>>
}

/** The same page in the other language, with everything the reader chose. */
export function LanguageSwitch({ locale, label, names }: LanguageSwitchProps) {
  const { path } = readLanguagePath(usePathname())
  // URLSearchParams would write the readable commas of the address as %2C.
  const query = useSearchParams().toString().replaceAll('%2C', ',')
  return (
    <nav className={styles.languages} aria-label={label}>
      {LOCALES.map((other) => (
        // A new document: the language of <html> and of every cached part changes with it.
        <a
          key={other}
          href={inLanguage(other, path) + (query ? `?${query}` : '')}
          lang={other}
          hrefLang={other}
          aria-current={other === locale ? 'true' : undefined}
          title={names[other]}
        >
          <span aria-hidden="true">{other.toUpperCase()}</span>
          <span className="hidden-visually">{names[other]}</span>
        </a>
      ))}
    </nav>
  )
}
