import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { href } from '../../../../lib/address/href.ts'
import { DEFAULT_STATE } from '../../../../lib/address/page-state.ts'
import { readRegionMembers } from '../../../../lib/db/read-region-members.ts'
import { currentArea } from '../../../../lib/facts/lineage.ts'
import { areaMap, mapDay } from '../../../../lib/map/area-shapes.ts'
import { factRow } from '../../../../lib/view/fact-row.ts'
import { lineageLine } from '../../../../lib/view/lineage-line.ts'
import { known } from '../../../../lib/view/page-context.ts'
import { provinceHead, weightiestEvents } from '../../../../lib/view/province-view.ts'
import { publicationWords } from '../../../../lib/view/publication-words.ts'
import { Sparkline } from '../../../chart/sparkline.tsx'
import { CountryMap } from '../../../facts/country-map.tsx'
import { FactLine } from '../../../facts/fact-list.tsx'
import { InsightLinks } from '../../../facts/insight-links.tsx'
import lineageStyles from '../../../facts/lineage.module.css'
import { LineageDrawing } from '../../../facts/lineage-drawing.tsx'
import { Sign } from '../../../facts/sign.tsx'
import { pageContext, readCatalogue } from '../../../request/catalogue.ts'
import { requestToday } from '../../../request/environment.ts'
import { factsOf } from '../../../request/facts.ts'
import { requestLocale } from '../../../request/locale.ts'
import { pageMetadata } from '../../../request/page-metadata.ts'
import { requestPicture } from '../../../request/picture.ts'
import { Breadcrumbs } from '../../../shell/breadcrumbs.tsx'
import page from '../../../styles/page.module.css'
import styles from './province.module.css'

interface ProvinceProps {
  readonly params: Promise<{ locale: string; slug: string }>
}

const MOST_MILESTONES = 9
const MOST_PANELS = 8
const [WIDE, NARROW] = [960, 358]

async function requestProvince(params: ProvinceProps['params']) {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  const [context, { areas }, members] = await Promise.all([pageContext(locale), readCatalogue(), readRegionMembers()])
  const head = provinceHead(slug, areas, members, context)
  const here = currentArea(slug, areas)
  if (!head || !here) notFound()
  return { locale, slug, context, areas, head, here }
}

export async function generateMetadata({ params }: ProvinceProps): Promise<Metadata> {
  const { locale, slug, head, context } = await requestProvince(params)
  return pageMetadata({
    locale,
    path: `/provinces/${slug}`,
    title: head.name,
    description: head.lead || context.t('pages.provinces.description'),
  })
}

export default async function Province({ params }: ProvinceProps) {
  const { locale, slug, context, areas, head, here } = await requestProvince(params)
  const { t } = context
  const state = { ...DEFAULT_STATE, province: [slug] }
  const dashboard = href(locale, '/', state)
  const facts = await factsOf(state)
  const picture = await requestPicture(facts, context, { path: '/', state })
  const byId = new Map(facts.observations.map((figure) => [figure.id, figure]))
  const panels = picture.panels.slice(0, MOST_PANELS).flatMap((panel) => {
    const latest = [...panel.marks]
      .filter(({ status }) => status !== 'derived' && status !== 'planned' && status !== 'target')
      .sort((a, b) => b.span.end - a.span.end)[0]
    const figure = byId.get((latest ?? panel.marks[0])?.id ?? '')
    return figure ? [{ panel, row: factRow(figure, context, null) }] : []
  })
  const milestones = weightiestEvents(facts.events, MOST_MILESTONES).map((event) => factRow(event, context, null))
  const [wide, narrow] = [
    lineageLine(slug, areas, facts.events, context, WIDE),
    lineageLine(slug, areas, facts.events, context, NARROW),
  ]
  const map = areaMap(here, mapDay(here, requestToday()), areas)
  const articles = [...context.articles.values()].filter((article) =>
    article.areas.some((id) => known(context.areas, id, 'area').slug === slug),
  )
  return (
    <>
      <Breadcrumbs
        label={t('pages.nav.breadcrumbs')}
        steps={[
          { name: t('pages.nav.provinces'), href: href(locale, '/provinces') },
          { name: head.name, href: null },
        ]}
      />
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
                  <span>
                    {unit.href ? (
                      <Link href={unit.href} prefetch={false}>
                        {unit.name}
                      </Link>
                    ) : (
                      unit.name
                    )}
                  </span>
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
                  <Link
                    className={styles.indicator}
                    href={href(locale, `/indicators/${panel.id.split(':')[0]}`, state)}
                    prefetch={false}
                  >
                    {panel.name}
                  </Link>
                  <span className={styles.unit}>{panel.unit}</span>
                </span>
                <Link className={styles.value} href={row.href} prefetch={false}>
                  {row.value}
                </Link>
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
              <Link href={dashboard} prefetch={false}>
                {t('pages.provinces.allFigures')}
              </Link>
            </p>
          )}
          {articles.length > 0 && (
            <>
              <h2 className={styles.articles}>{t('pages.provinces.articles')}</h2>
              <ul>
                {articles.map((article) => (
                  <li key={article.slug} className={styles.article}>
                    <Link href={href(locale, `/articles/${article.slug}`)} prefetch={false} lang={article.language}>
                      {article.title}
                    </Link>
                    <span className="quiet">{publicationWords(article, context)}</span>
                  </li>
                ))}
              </ul>
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
          {facts.events.length > 0 && (
            <p className={styles.more}>
              <Link href={href(locale, '/timeline', state)} prefetch={false}>
                {t('pages.provinces.allMilestones', { count: facts.events.length })}
              </Link>
            </p>
          )}
        </section>
      </div>
    </>
  )
}
