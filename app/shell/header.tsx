import { href } from '../../lib/address/href.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { requestToday } from '../request/environment.ts'
import { SoftLink } from '../served/soft-link.tsx'
import { ShareButton } from '../share/share-button.tsx'
import styles from './header.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { NavLinks } from './nav-links.tsx'
import { SearchField } from './search-field.tsx'

/** Name, main pages, search, language, share: the same on every page. */
export function Header({ locale }: { readonly locale: Locale }) {
  const t = translator(locale)
  const items = [
    { path: '/', name: t('pages.nav.dashboard') },
    { path: '/timeline', name: t('pages.nav.timeline') },
    { path: '/indicators', name: t('pages.nav.indicators') },
    { path: '/provinces', name: t('pages.nav.provinces') },
    { path: '/articles', name: t('pages.nav.articles') },
  ]
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <SoftLink className={styles.name} href={href(locale, '/')} aria-label={t('pages.shell.home')}>
          <Logo />
          <span>{t('pages.site.name')}</span>
        </SoftLink>
        <NavLinks locale={locale} label={t('pages.nav.label')} items={items} />
        <SearchField
          action={href(locale, '/')}
          label={t('pages.shell.search')}
          submit={t('pages.shell.searchShort')}
          shortcut={t('pages.shell.searchKey')}
        />
        <LanguageSwitch
          locale={locale}
          label={t('pages.shell.language')}
          names={{ vi: t('pages.shell.languageVi'), en: t('pages.shell.languageEn') }}
        />
        <ShareButton locale={locale} label={t('pages.shell.share')} copied={t('pages.shell.copied')} today={requestToday()} />
      </div>
    </header>
  )
}
