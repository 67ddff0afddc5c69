import type { Metadata } from 'next'
import { href } from '../lib/address/href.ts'
import { LOCALES } from '../lib/words/locale.ts'
import { translator } from '../lib/words/translator.ts'
import { Document } from './shell/document.tsx'
import { Logo } from './shell/logo.tsx'
import styles from './shell/not-found.module.css'

export const metadata: Metadata = {
  title: translator('vi')('pages.notFound.title'),
  robots: { index: false },
}

/** Whole and readable without JavaScript. No language is known for a path that no route has, so it says both. */
export default function GlobalNotFound() {
  return (
    <Document locale="vi">
      <main id="main" className={styles.page}>
        <Logo />
        {LOCALES.map((locale) => {
          const t = translator(locale)
          const Heading = locale === 'vi' ? 'h1' : 'h2'
          return (
            <section key={locale} lang={locale}>
              <Heading>{t('pages.notFound.title')}</Heading>
              <p className="deck">{t('pages.notFound.text')}</p>
              <ul>
                {(['dashboard', 'timeline', 'indicators', 'provinces', 'articles'] as const).map((page) => (
                  <li key={page}>
                    <a href={href(locale, page === 'dashboard' ? '/' : `/${page}`)}>{t(`pages.nav.${page}`)}</a>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </main>
    </Document>
  )
}
