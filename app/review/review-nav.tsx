import Link from 'next/link'
import { href } from '../../lib/address/href.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import type { Curator } from '../request/curator.ts'
import styles from './review-nav.module.css'
import { SignOutButton } from './sign-out-button.tsx'

interface ReviewNavProps {
  readonly locale: Locale
  readonly curator: Curator
  readonly current: 'list' | 'people' | 'document'
}

/** Over every page of the review: where one is, who one is, and the way out. */
export function ReviewNav({ locale, curator, current }: ReviewNavProps) {
  const t = translator(locale)
  const pages = [
    { key: 'list', path: '/review', name: t('review.page.list') },
    { key: 'people', path: '/review/people', name: t('review.page.people') },
  ]
  return (
    <div className={styles.bar}>
      <nav aria-label={t('review.page.nav')}>
        <ul>
          {pages.map(({ key, path, name }) => (
            <li key={key}>
              <Link href={href(locale, path)} prefetch={false} aria-current={key === current ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {t('review.page.signedIn', { name: curator.name, role: t(`review.page.role.${curator.role}`) })}
        <SignOutButton label={t('review.page.signOut')} after={href(locale, '/review/sign-in')} />
      </p>
    </div>
  )
}
