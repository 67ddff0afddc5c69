'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { Locale } from '../../lib/words/locale.ts'
import styles from './header.module.css'
import { barePath, pathIn } from './path-in-language.ts'

interface NavLinksProps {
  readonly locale: Locale
  readonly label: string
  readonly items: readonly { readonly path: string; readonly name: string }[]
}

/** The five main pages; the one that the reader is in, or below, is marked. */
export function NavLinks({ locale, label, items }: NavLinksProps) {
  const here = barePath(usePathname())
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul>
        {items.map(({ path, name }) => {
          const current = here === path ? 'page' : path !== '/' && here.startsWith(`${path}/`) ? 'true' : undefined
          return (
            <li key={path}>
              <Link href={pathIn(locale, path)} aria-current={current} prefetch={false}>
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
