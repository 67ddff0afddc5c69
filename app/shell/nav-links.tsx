'use client'

import { usePathname } from 'next/navigation'
import { inLanguage, readLanguagePath } from '../../lib/address/language-path.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './header.module.css'

interface NavLinksProps {
  readonly locale: Locale
  readonly label: string
  readonly items: readonly { readonly path: string; readonly name: string }[]
}

/** The five main pages; the one that the reader is in, or below, is marked. */
export function NavLinks({ locale, label, items }: NavLinksProps) {
  const here = readLanguagePath(usePathname()).path
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul>
        {items.map(({ path, name }) => {
          const current = here === path ? 'page' : path !== '/' && here.startsWith(`${path}/`) ? 'true' : undefined
          return (
            <li key={path}>
              <SoftLink href={inLanguage(locale, path)} aria-current={current}>
                {name}
              </SoftLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
