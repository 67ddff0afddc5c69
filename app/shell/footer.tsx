import { href } from '../../lib/address/href.ts'
import { dateWords } from '../../lib/words/civil-date-words.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { requestToday, siteOrigin } from '../request/environment.ts'
import styles from './footer.module.css'
import { Logo } from './logo.tsx'
import { PrintedFrom } from './printed-from.tsx'

/** What this is, whose words and shapes it uses, and where the data can be taken from. */
export function Footer({ locale }: { readonly locale: Locale }) {
  const t = translator(locale)
  const data = [
    { path: '/api/v1/observations.csv', name: t('pages.footer.figuresCsv') },
    { path: '/api/v1/events.csv', name: t('pages.footer.eventsCsv') },
    { path: href(locale, '/data/all.zip'), name: t('files.menu.all') },
    { path: '/api/v1/events.ics', name: t('pages.footer.calendar') },
    { path: '/api/v1/feed.atom', name: t('pages.footer.feed') },
    { path: '/api/v1/openapi.json', name: t('pages.footer.api') },
    { path: href(locale, '/verify'), name: t('files.menu.verify') },
  ]
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.about}>
          <a href={href(locale, '/')} className={styles.name}>
            <Logo />
            {t('pages.site.name')}
          </a>
          <p>{t('pages.footer.about')}</p>
        </div>
        <div>
          <h2>{t('pages.footer.data')}</h2>
          <ul className={styles.links}>
            {data.map(({ path, name }) => (
              <li key={path}>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h2>{t('pages.footer.licences')}</h2>
          <ul>
            <li>{t('pages.footer.licenceQuotes')}</li>
            <li>{t('pages.footer.licenceMap')}</li>
            <li>{t('pages.footer.licenceFonts')}</li>
            <li>{t('pages.footer.licenceCode')}</li>
          </ul>
          <p className={styles.links}>
            <a href={href(locale, '/review')} rel="nofollow">
              {t('review.page.footer')}
            </a>
          </p>
        </div>
      </div>
      <PrintedFrom
        origin={siteOrigin().origin}
        template={t('pages.footer.printedFrom', { address: '{address}', date: dateWords(requestToday(), locale) })}
      />
    </footer>
  )
}
