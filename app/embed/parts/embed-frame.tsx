import type { ReactNode } from 'react'
import type { Fact } from '../../../lib/facts/fact.ts'
import { embedSources } from '../../../lib/view/embed-sources.ts'
import { dateWords } from '../../../lib/words/civil-date-words.ts'
import { Notices } from '../../filters/notices.tsx'
import type { EmbedRequest } from '../../request/embed-request.ts'
import { Logo } from '../../shell/logo.tsx'
import styles from './embed.module.css'
import { EmbedEvidence } from './embed-evidence.tsx'
import { NEW_TAB } from './new-tab.ts'
import { TellHeight } from './tell-height.tsx'

interface EmbedFrameProps {
  readonly request: EmbedRequest
  /** Null where what is shown begins with a heading of its own. */
  readonly title: string | null
  readonly lead?: string
  /** The language of the title, where it is not that of the embed: the title of an article. */
  readonly language?: string
  /** What is shown; the sources are told from it. */
  readonly facts: readonly Fact[]
  /** Fact pages are evidence already. */
  readonly withEvidence?: boolean
  readonly children: ReactNode
}

/** What stands around every embed: title, notices, the evidence of a chosen fact, and where it all comes from. */
export function EmbedFrame({ request, title, lead, language, facts, withEvidence = true, children }: EmbedFrameProps) {
  const { context, place, problems, optionProblems, options, page, evidence } = request
  const { t, locale } = context
  const { asOf } = place.state
  const sources = embedSources(facts, context)
  return (
    <main id="main" className={styles.embed} data-theme={options.theme ?? undefined} tabIndex={-1}>
      <TellHeight />
      {title !== null && (
        <header className={styles.head}>
          <h1 lang={language}>
            <a href={page} {...NEW_TAB}>
              {title}
            </a>
          </h1>
          {lead && <p>{lead}</p>}
        </header>
      )}
      {asOf && <p className={styles.frozen}>{t('embeds.frozen', { date: dateWords(asOf, locale) })}</p>}
      <Notices problems={problems} locale={locale} />
      {optionProblems.map(({ key, value, accepts }) => (
        <p key={key} className={styles.frozen} role="status">
          {t('embeds.problem', { key, value: value.slice(0, 60), accepts })}
        </p>
      ))}
      <div className={withEvidence && evidence ? styles.both : undefined}>
        <div className={styles.content}>{children}</div>
        {withEvidence && evidence && <EmbedEvidence view={evidence} locale={locale} place={place} />}
      </div>
      <footer className={styles.foot}>
        {sources && <p>{t('embeds.sources', { sources })}</p>}
        <p className={styles.from}>
          <Logo />
          <a href={page} {...NEW_TAB}>
            {t('embeds.openPage')}
          </a>
        </p>
      </footer>
    </main>
  )
}
