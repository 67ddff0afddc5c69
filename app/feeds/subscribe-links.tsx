import { feedAddress, feedState } from '../../lib/address/feed-address.ts'
import type { PageState } from '../../lib/address/page-state.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { siteOrigin } from '../request/environment.ts'
import styles from './subscribe-links.module.css'

interface SubscribeLinksProps {
  readonly locale: Locale
  /** Of the page, without language. */
  readonly path: string
  readonly state: PageState
}

/** The ways to hear of what comes to this page: its milestones as a calendar, all that is new or corrected as a feed. */
export function SubscribeLinks({ locale, path, state }: SubscribeLinksProps) {
  const t = translator(locale)
  const filter = feedState(path, state)
  const calendar = feedAddress('events.ics', locale, filter)
  return (
    <nav className={`screen-only ${styles.links}`} aria-label={t('embeds.feeds.subscribe')}>
      <span>{t('embeds.feeds.subscribe')}</span>
      <ul>
        <li>
          {/* Calendar programs know a subscription, as against a file to take over once, by this scheme. */}
          <a href={`webcal://${siteOrigin().host}${calendar}`}>{t('embeds.feeds.calendar')}</a>{' '}
          <a className={styles.file} href={calendar}>
            ({t('embeds.feeds.calendarFile')})
          </a>
        </li>
        <li>
          <a href={feedAddress('feed.atom', locale, filter)} type="application/atom+xml">
            {t('embeds.feeds.feed')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
