import type { Metadata } from 'next'
import { indicatorIndex } from '../../../lib/view/indicator-view.ts'
import { InsightLinks } from '../../facts/insight-links.tsx'
import { Sign } from '../../facts/sign.tsx'
import { Notices } from '../../filters/notices.tsx'
import { PinnedNote } from '../../pinned/pinned-note.tsx'
import { readCatalogue } from '../../request/catalogue.ts'
import { requestChanges } from '../../request/changes.ts'
import { countsOf } from '../../request/facts.ts'
import { listedMetadata } from '../../request/listed-metadata.ts'
import { requestLocale } from '../../request/locale.ts'
import { newestFigures } from '../../request/newest-figures.ts'
import { pageRequest } from '../../request/page-request.ts'
import type { SearchParams } from '../../request/page-state.ts'
import { SoftLink } from '../../served/soft-link.tsx'
import page from '../../styles/page.module.css'
import styles from './indicators.module.css'

interface IndicatorsProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/indicators'

export async function generateMetadata({ params, searchParams }: IndicatorsProps): Promise<Metadata> {
  return listedMetadata(await requestLocale(params), PATH, searchParams)
}

export default async function Indicators({ params, searchParams }: IndicatorsProps) {
  const locale = await requestLocale(params)
  const { context, place, problems } = await pageRequest(locale, PATH, searchParams)
  const [{ indicators }, figures, counts] = await Promise.all([
    readCatalogue(),
    newestFigures(context, place.state),
    countsOf(place.state.asOf),
  ])
  const { groups, count, without } = indicatorIndex(indicators, figures, counts, context, place)
  const { t } = context
  return (
    <>
      <header className={page.head}>
        <div>
          <h1>{t('pages.indicators.title')}</h1>
          <p className="deck">{t('pages.indicators.lead', { count })}</p>
          <InsightLinks locale={locale} />
        </div>
      </header>
      <Notices problems={problems} locale={locale} />
      <PinnedNote changes={await requestChanges(context, place)} locale={locale} place={place} />
      {groups.map(({ code, topic, indicators: lines }) => (
        <section key={code} className={page.section} aria-labelledby={`topic-${code}`}>
          <h2 id={`topic-${code}`}>{topic}</h2>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line.href}>
                <SoftLink className={styles.name} href={line.href}>
                  {line.name}
                </SoftLink>
                <SoftLink className={styles.newest} href={line.newest.href}>
                  <strong className="number">{line.newest.value}</strong>
                  <span>{line.newest.period}</span>
                </SoftLink>
                <span className={styles.status}>
                  <Sign sign={line.newest.sign} />
                  {line.newest.statusWord}
                </span>
                <span className={styles.area}>{line.newest.areas}</span>
                <span className={styles.count}>{t('pages.filter.figures', { count: line.figures })}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className={page.section}>
        <h2>{t('pages.indicators.without')}</h2>
        <p className={styles.note}>{t('pages.indicators.withoutLead')}</p>
        <ul className={styles.without}>
          {without.map(({ name, href }) => (
            <li key={href}>
              <SoftLink href={href}>{name}</SoftLink>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
