import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { href } from '../../../../lib/address/href.ts'
import { DEFAULT_STATE } from '../../../../lib/address/page-state.ts'
import { readArticlesAbout } from '../../../../lib/db/read-articles-about.ts'
import { currentArea } from '../../../../lib/facts/lineage.ts'
import { areaMap, mapDay } from '../../../../lib/map/area-shapes.ts'
import { factRow } from '../../../../lib/view/fact-row.ts'
import { lineageLine } from '../../../../lib/view/lineage-line.ts'
import { newestOfPanels } from '../../../../lib/view/panel-newest.ts'
import { provinceHead, weightiestEvents } from '../../../../lib/view/province-view.ts'
import { publicationWords } from '../../../../lib/view/publication-words.ts'
import { Sparkline } from '../../../chart/sparkline.tsx'
import { CountryMap } from '../../../facts/country-map.tsx'
import { FactLine } from '../../../facts/fact-list.tsx'
import { InsightLinks } from '../../../facts/insight-links.tsx'
import lineageStyles from '../../../facts/lineage.module.css'
import { LineageDrawing } from '../../../facts/lineage-drawing.tsx'
import { Sign } from '../../../facts/sign.tsx'
import { SubscribeLinks } from '../../../feeds/subscribe-links.tsx'
import { DownloadMenu } from '../../../files/download-menu.tsx'
import { Notices } from '../../../filters/notices.tsx'
import { DatasetOfPage } from '../../../linked/dataset-of-page.tsx'
import { PinnedNote } from '../../../pinned/pinned-note.tsx'
import { readCatalogue } from '../../../request/catalogue.ts'
import { requestChanges } from '../../../request/changes.ts'
import { drawnMetadata } from '../../../request/drawn-metadata.ts'
import { requestToday } from '../../../request/environment.ts'
import { requestLocale } from '../../../request/locale.ts'
import { regionMembersOnRecord } from '../../../request/on-record.ts'
import { pageRequest } from '../../../request/page-request.ts'
import type { SearchParams } from '../../../request/page-state.ts'
import { requestPicture } from '../../../request/picture.ts'
import { provinceFacts } from '../../../request/province-facts.ts'
import { SoftLink } from '../../../served/soft-link.tsx'
import { Breadcrumbs } from '../../../shell/breadcrumbs.tsx'
import page from '../../../styles/page.module.css'
import styles from './province.module.css'

interface ProvinceProps {
  readonly params: Promise<{ locale: string; slug: string }>
  readonly searchParams: SearchParams
}

const MOST_MILESTONES = 9
const MOST_PANELS = 8
const MOST_ARTICLES = 50
const [WIDE, NARROW] = [960, 358]

async function requestProvince({ params, searchParams }: ProvinceProps) {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  const [{ context, place, problems }, { areas }, members] = await Promise.all([
    pageRequest(locale, `/provinces/${slug}`, searchParams),
    readCatalogue(),
    regionMembersOnRecord(),
  ])
  const head = provinceHead(slug, areas, members, context)
  const here = currentArea(slug, areas)
  if (!head || !here) notFound()
  return { locale, slug, context, place, problems, areas, head, here }
}

export async function generateMetadata({ params, searchParams }: ProvinceProps): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  return drawnMetadata(locale, `/provinces/${slug}`, searchParams)
}

export default async function Province(props: ProvinceProps) {
  const { locale, slug, context, place, problems, areas, head, here } = await requestProvince(props)
  const { t } = context
  const { asOf } = place.state
  const state = { ...DEFAULT_STATE, province: [slug], asOf }
  const path = `/provinces/${slug}`
  const dashboard = href(locale, '/', state)
  const [changes, { shown: facts, whole, events }, { articles, more: moreArticles }] = await Promise.all([
    requestChanges(context, place),
    provinceFacts(context, state),
    readArticlesAbout(
      areas.filter((area) => area.slug === slug).map(({ id }) => id),
      MOST_ARTICLES,
    ),
  ])
  const picture = await requestPicture(facts, context, { path: '/', state })
  const panels = newestOfPanels(picture.panels.slice(0, MOST_PANELS), facts.observations).map(({ panel, figure }) => ({
    panel,
    row: factRow(figure, context, null),
  }))
  const milestones = weightiestEvents(facts.events, MOST_MILESTONES).map((event) => factRow(event, context, null))
  const [wide, narrow] = [
    lineageLine(slug, areas, facts.events, context, WIDE),
    lineageLine(slug, areas, facts.events, context, NARROW),
  ]
  const map = areaMap(here, mapDay(here, requestToday()), areas)
  return (
    <>
      <Breadcrumbs
        label={t('pages.nav.breadcrumbs')}
        steps={[
          { name: t('pages.nav.provinces'), href: href(locale, '/provinces') },
          { name: head.name, href: null },
        ]}
      />
      <Notices problems={problems} locale={locale} />
      <PinnedNote changes={changes} locale={locale} place={place} />
      <div className={styles.top}>
        <div>
          <header>
            <p className={styles.line}>{head.line}</p>
            <h1 className={styles.name}>{head.name}</h1>
            <p className="deck">{head.lead}</p>
            <InsightLinks locale={locale} province={slug} />
          </header>
          {wide && narrow && (
            <section className={styles.lineage}>
              <h2>{t('pages.provinces.lineage')}</h2>
              <div className={lineageStyles.wide}>
                <LineageDrawing line={wide} label={t('pages.provinces.lineage')} />
              </div>
              <div className={lineageStyles.narrow}>
                <LineageDrawing line={narrow} label={t('pages.provinces.lineage')} />
              </div>
              <p className={styles.note}>{t('pages.provinces.lineageNote')}</p>
            </section>
          )}
          {head.units.length > 0 && (
            <ul className={lineageStyles.units}>
              {head.units.map((unit) => (
                <li key={unit.id}>
                  <span>{unit.href ? <SoftLink href={unit.href}>{unit.name}</SoftLink> : unit.name}</span>
                  <span className={lineageStyles.time}>{unit.time}</span>
                  <p>
                    {unit.instrument && <span lang="vi">{unit.instrument}. </span>}
                    {unit.note}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </div>
        <figure className={styles.map}>
          <CountryMap
            boundaries={map.boundaries}
            units={map.units.map(({ area }) => ({
              slug: area.split('@')[0] ?? area,
              name: '',
              href: null,
              facts: 0,
              checked: false,
            }))}
            filled={map.filled}
            label={t('pages.provinces.map')}
            locale={locale}
            {...(map.filled[0] && here.kind !== 'country' ? { named: { name: head.name, shape: map.filled[0] } } : {})}
          />
          <figcaption>{map.boundaries === 34 ? t('pages.provinces.mapNew') : t('pages.provinces.mapOld')}</figcaption>
        </figure>
      </div>
      <div className={styles.columns}>
        <section className={page.section}>
          <h2>{t('pages.provinces.newest')}</h2>
          {panels.length === 0 && <p>{t('pages.provinces.noFacts')}</p>}
          <ul className={styles.figures}>
            {panels.map(({ panel, row }) => (
              <li key={panel.id}>
                <span>
                  <SoftLink className={styles.indicator} href={href(locale, `/indicators/${panel.id.split(':')[0]}`, state)}>
                    {panel.name}
                  </SoftLink>
                  <span className={styles.unit}>{panel.unit}</span>
                </span>
                <SoftLink className={styles.value} href={row.href}>
                  {row.value}
                </SoftLink>
                <span>
                  <span className={styles.period}>{row.period}</span>
                  <span className={styles.status}>
                    <Sign sign={row.sign} />
                    {row.statusWord}
                  </span>
                </span>
                <Sparkline panel={panel} window={picture.window} series={picture.series} />
              </li>
            ))}
          </ul>
          {facts.observations.length + facts.events.length > 0 && (
            <p className={styles.more}>
              <SoftLink href={dashboard}>{t('pages.provinces.allFigures')}</SoftLink>
            </p>
          )}
          {articles.length > 0 && (
            <>
              <h2 className={styles.articles}>{t('pages.provinces.articles')}</h2>
              <ul>
                {articles.map((article) => (
                  <li key={article.slug} className={styles.article}>
                    <SoftLink href={href(locale, `/articles/${article.slug}`)} lang={article.language}>
                      {article.title}
                    </SoftLink>
                    <span className="quiet">{publicationWords(article, context)}</span>
                  </li>
                ))}
              </ul>
              {moreArticles && (
                <p className={styles.more}>
                  <SoftLink href={href(locale, '/articles', state)}>{t('pages.provinces.allArticles')}</SoftLink>
                </p>
              )}
            </>
          )}
        </section>
        <section className={page.section}>
          <h2>{t('pages.provinces.milestones')}</h2>
          {milestones.length === 0 && <p>{t('pages.provinces.noMilestones')}</p>}
          <ul className={styles.milestones}>
            {milestones.map((row) => (
              <li key={row.id}>
                <FactLine row={row} />
              </li>
            ))}
          </ul>
          {events > 0 && (
            <p className={styles.more}>
              <SoftLink href={href(locale, '/timeline', state)}>{t('pages.provinces.allMilestones', { count: events })}</SoftLink>
            </p>
          )}
        </section>
      </div>
      <DownloadMenu locale={locale} path={path} />
      <SubscribeLinks locale={locale} path={path} state={DEFAULT_STATE} />
      <DatasetOfPage
        context={context}
        title={head.name}
        description={head.lead || t('pages.provinces.description')}
        path={path}
        state={DEFAULT_STATE}
        facts={whole ? [...facts.observations, ...facts.events] : []}
      />
    </>
  )
}
