import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPagePath } from '../../../../lib/address/page-path.ts'
import { readState, writeState } from '../../../../lib/address/page-state.ts'
import { previewAddress } from '../../../../lib/address/picture-address.ts'
import { readShortCode } from '../../../../lib/address/short-code.ts'
import { explainAddress } from '../../../../lib/address/short-link-path.ts'
import { linkTargetAddress } from '../../../../lib/api/link-resource.ts'
import { readShortLink } from '../../../../lib/db/read-short-link.ts'
import { addressWords } from '../../../../lib/view/address-words.ts'
import { recordedDay } from '../../../../lib/view/recorded-day.ts'
import { dateWords } from '../../../../lib/words/civil-date-words.ts'
import { learnArticles, pageContext } from '../../../request/catalogue.ts'
import { siteOrigin } from '../../../request/environment.ts'
import { factOnRecord } from '../../../request/fact-on-record.ts'
import { knownValues } from '../../../request/known-values.ts'
import { requestLocale } from '../../../request/locale.ts'
import { pageMetadata } from '../../../request/page-metadata.ts'
import button from '../../../shell/button.module.css'
import styles from './short-link.module.css'

interface ShortLinkProps {
  readonly params: Promise<{ locale: string; code: string }>
}

async function requestLink({ params }: ShortLinkProps) {
  const [locale, { code: text }] = await Promise.all([requestLocale(params), params])
  const code = readShortCode(text)
  const link = code === null ? null : await readShortLink(code)
  if (!link) notFound()
  const known = await knownValues()
  const leadsTo = linkTargetAddress(link)
  const { state } = readState(new URLSearchParams(leadsTo.split('?')[1]), known)
  const context = await pageContext(locale, state.asOf)
  const page = readPagePath(link.path)
  const fact = await factOnRecord(context, page?.kind === 'fact' ? page.name : state.fact, state.asOf)
  if (page?.kind === 'article') await learnArticles(context, [page.name])
  return { locale, context, link, leadsTo, state, words: addressWords(link.path, state, fact, context) }
}

export async function generateMetadata(props: ShortLinkProps): Promise<Metadata> {
  const { locale, context, link, state, words } = await requestLink(props)
  const { t } = context
  return {
    ...pageMetadata({
      locale,
      path: explainAddress('vi', link.code),
      title: t('share.link.title'),
      description: t('share.link.leads', { title: words.title }),
      preview: previewAddress(link.locale, link.path, writeState(state)),
    }),
    robots: { index: false },
  }
}

/** Where a short link leads, for whoever wants to know before opening it. */
export default async function ShortLinkPage(props: ShortLinkProps) {
  const { locale, context, link, leadsTo, state, words } = await requestLink(props)
  const { t } = context
  const { origin } = siteOrigin()
  return (
    <article className={styles.page}>
      <h1>{t('share.link.title')}</h1>
      <p className="deck">{t('share.link.leads', { title: words.title })}</p>
      <dl className={styles.parts}>
        <dt>{t('share.link.page')}</dt>
        <dd>{words.page}</dd>
        {words.parts.map(({ key, name, value }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt>{t('share.link.language')}</dt>
        <dd>{link.locale === 'vi' ? t('pages.shell.languageVi') : t('pages.shell.languageEn')}</dd>
        <dt>{t('share.link.address')}</dt>
        <dd className={styles.address}>
          <a href={leadsTo}>{`${origin}${leadsTo}`}</a>
        </dd>
      </dl>
      <p>
        {state.asOf ? t('share.link.pinned', { date: dateWords(state.asOf, locale) }) : t('share.link.live')}{' '}
        {t('share.link.made', { date: dateWords(recordedDay(link.createdAt), locale) })}
      </p>
      <p>
        <a className={button.primary} href={leadsTo}>
          {t('share.link.open')}
        </a>
      </p>
    </article>
  )
}
