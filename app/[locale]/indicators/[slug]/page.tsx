import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { href } from '../../../../lib/address/href.ts'
import { atListPlace } from '../../../../lib/address/list-place.ts'
import { readDoubts } from '../../../../lib/db/read-doubts.ts'
import { FIGURES_ONLY } from '../../../../lib/facts/fact-kinds.ts'
import { indicatorView } from '../../../../lib/view/indicator-view.ts'
import { seriesWindow } from '../../../../lib/view/series-window.ts'
import { dateWords } from '../../../../lib/words/civil-date-words.ts'
import { ListParts } from '../../../facts/list-parts.tsx'
import { SeriesPanels } from '../../../facts/series-panels.tsx'
import { SeriesTable } from '../../../facts/series-table.tsx'
import side from '../../../facts/side.module.css'
import { WithEvidence } from '../../../facts/with-evidence.tsx'
import { DownloadMenu } from '../../../files/download-menu.tsx'
import { ActiveFilters } from '../../../filters/active-filters.tsx'
import { EmptyResult } from '../../../filters/empty-result.tsx'
import { FilterBar } from '../../../filters/filter-bar.tsx'
import { Notices } from '../../../filters/notices.tsx'
import { ViewSwitch } from '../../../filters/view-switch.tsx'
import { DatasetOfPage } from '../../../linked/dataset-of-page.tsx'
import { PinnedNote } from '../../../pinned/pinned-note.tsx'
import { readCatalogue } from '../../../request/catalogue.ts'
import { requestChanges } from '../../../request/changes.ts'
import { drawnMetadata } from '../../../request/drawn-metadata.ts'
import { siteOrigin } from '../../../request/environment.ts'
import { countsOf } from '../../../request/facts.ts'
import { requestAlternatives, requestFilters } from '../../../request/filters.ts'
import { IndicatorDoubts } from '../../../request/indicator-doubts.tsx'
import { indicatorSeries } from '../../../request/indicator-series.ts'
import { requestListPlace } from '../../../request/list-place.ts'
import { requestLocale } from '../../../request/locale.ts'
import { pageRequest } from '../../../request/page-request.ts'
import type { SearchParams } from '../../../request/page-state.ts'
import { scopePicture } from '../../../request/scope-picture.ts'
import { SoftLink } from '../../../served/soft-link.tsx'
import { StaticPart } from '../../../served/static-part.tsx'
import { Breadcrumbs } from '../../../shell/breadcrumbs.tsx'
import { CopyButton } from '../../../shell/copy-button.tsx'
import page from '../../../styles/page.module.css'
import styles from './indicator.module.css'

interface IndicatorProps {
  readonly params: Promise<{ locale: string; slug: string }>
  readonly searchParams: SearchParams
}

async function requestIndicator({ params, searchParams }: IndicatorProps) {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  const { indicators, areas } = await readCatalogue()
  const indicator = indicators.find((candidate) => candidate.slug === slug)
  if (!indicator) notFound()
  const path = `/indicators/${slug}`
  const { cursor, problems } = await requestListPlace(searchParams)
  const request = await pageRequest(locale, path, searchParams)
  const { context, place } = request
  const only = { ...place.state, indicator: [slug] }
  const [series, counts] = await Promise.all([indicatorSeries(context, only, cursor), countsOf(place.state.asOf)])
  const inList = { path: atListPlace(path, cursor), state: place.state }
  const view = indicatorView(indicator, series.rows, series.totals, counts, areas, context, place, inList)
  return { ...request, problems: [...request.problems, ...problems], locale, path, series, only, view, cursor, inList }
}

export async function generateMetadata({ params, searchParams }: IndicatorProps): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  return drawnMetadata(locale, `/indicators/${slug}`, searchParams)
}

export default async function IndicatorPage(props: IndicatorProps) {
  const { locale, path, context, place, problems, evidence, view, series, only, cursor, inList } = await requestIndicator(props)
  const { t } = context
  const { state } = place
  const [filters, changes] = await Promise.all([requestFilters(context, place), requestChanges(context, place)])
  const { rows: figures, totals } = series
  // Marks lead back to this page without naming its indicator twice.
  const { picture: drawn } = await scopePicture({ state: only, kinds: FIGURES_ONLY }, context, { path, state: only })
  const panels = drawn.panels.map((panel) => ({
    ...panel,
    marks: panel.marks.map((mark) => ({ ...mark, href: href(locale, path, { ...state, fact: mark.id }) })),
  }))
  // A series in columns has all its years; one of marks is seen from its first to its last.
  const marks = panels.flatMap((panel) => panel.marks)
  const window = state.time || drawn.condensed || marks.length === 0 ? drawn.window : seriesWindow({ marks })
  const choice = (chosen: 'chart' | 'table' | null) => href(locale, path, { ...state, view: chosen })
  const ids = figures.map(({ id }) => id)
  const doubts = ids.length > 0 ? await readDoubts({ facts: ids, ...(state.asOf ? { asOf: state.asOf } : {}) }) : []
  const links = new Map(view.rows.map((row) => [row.id, { name: `${row.value}, ${row.period}`, href: row.href }]))
  const sources = [...new Set(view.rows.map(({ source }) => source).filter(Boolean))].join('; ')
  const citation = t('pages.indicators.citationText', {
    name: view.name,
    areas: view.areas,
    span: view.span,
    address: `${siteOrigin().origin}${href(locale, path, { ...state, fact: null, view: null, asOf: state.asOf ?? context.today })}`,
    today: dateWords(context.today, locale),
    sources,
  })
  const words = { done: t('pages.shell.copied'), failed: t('pages.shell.copyFailed') }
  return (
    <>
      <Breadcrumbs
        label={t('pages.nav.breadcrumbs')}
        steps={[
          { name: t('pages.nav.indicators'), href: href(locale, '/indicators') },
          { name: view.name, href: null },
        ]}
      />
      <header className={page.head}>
        <div>
          <h1>{view.name}</h1>
          {view.rows.length > 0 && <p className="deck">{view.subtitle}</p>}
        </div>
        <ViewSwitch
          label={t('pages.filter.view')}
          choices={[
            { name: t('pages.indicators.chartAndTable'), href: choice(null), current: state.view === null },
            { name: t('pages.indicators.chart'), href: choice('chart'), current: state.view === 'chart' },
            { name: t('pages.indicators.table'), href: choice('table'), current: state.view === 'table' },
          ]}
        />
      </header>
      <FilterBar view={filters} locale={locale} place={place} offers={{ province: true, indicator: false, topic: false }} />
      <ActiveFilters view={filters} locale={locale} />
      <Notices problems={problems} locale={locale} />
      <PinnedNote changes={changes} locale={locale} place={place} />
      <WithEvidence view={evidence} locale={locale} place={inList}>
        {totals.figures === 0 && (
          <EmptyResult
            alternatives={await requestAlternatives(filters)}
            clearAll={filters.clearAll}
            asOf={state.asOf}
            locale={locale}
          />
        )}
        {state.view !== 'table' && totals.figures > 0 && (
          <SeriesPanels
            picture={drawn}
            panels={panels}
            window={window}
            selected={state.fact}
            locale={locale}
            className={styles.panel}
          />
        )}
        {totals.figures > 0 && <DownloadMenu locale={locale} path={path} state={state} />}
        <IndicatorDoubts figures={figures} doubts={doubts} context={context} place={place} links={links} />
        <div className={page.sides}>
          {state.view !== 'chart' && view.rows.length > 0 ? (
            <div>
              <StaticPart name="table">
                <SeriesTable rows={view.rows} locale={locale} selected={state.fact} oneArea={!view.areas.includes(',')} />
              </StaticPart>
              <ListParts place={place} cursor={cursor} next={series.next} locale={locale} />
            </div>
          ) : (
            <div />
          )}
          <aside className={side.side}>
            <section className={side.part}>
              <h2>{t('pages.indicators.definition')}</h2>
              <p>{view.definition ?? t('pages.indicators.noDefinition')}</p>
              {view.differs.length > 0 && (
                <p className={side.links}>
                  <span>{t('pages.indicators.differs')}:</span>
                  {view.differs.map((other) => (
                    <SoftLink key={other.href} href={other.href}>
                      {other.name}
                    </SoftLink>
                  ))}
                </p>
              )}
            </section>
            <section className={side.part}>
              <h2>{t('pages.indicators.otherProvinces')}</h2>
              {view.provinces.length < 2 && <p>{t('pages.indicators.noOtherProvinces')}</p>}
              <ul>
                {view.provinces.map((province) => (
                  <li key={province.href}>
                    <SoftLink href={province.href} stays aria-current={province.current ? 'true' : undefined}>
                      {province.name}
                    </SoftLink>{' '}
                    <span className="quiet">{t('pages.filter.figures', { count: province.figures })}</span>
                  </li>
                ))}
              </ul>
              {state.province.length > 0 && (
                <p>
                  <SoftLink href={view.allAreas} stays>
                    {t('pages.indicators.allAreas')}
                  </SoftLink>
                </p>
              )}
            </section>
            {view.rows.length > 0 && (
              <section className={side.part}>
                <h2>{t('pages.evidence.citation')}</h2>
                <p className={side.citation}>{citation}</p>
                <p className={styles.copy}>
                  <CopyButton text={null} words={words}>
                    {t('pages.evidence.copyLink')}
                  </CopyButton>
                  <CopyButton text={citation} words={words}>
                    {t('pages.evidence.copyCitation')}
                  </CopyButton>
                </p>
              </section>
            )}
          </aside>
        </div>
      </WithEvidence>
      <DatasetOfPage
        context={context}
        title={view.areas ? `${view.name}, ${view.areas}` : view.name}
        description={view.rows.length > 0 ? view.subtitle : (view.definition ?? view.name)}
        path={path}
        state={state}
        facts={series.few ?? []}
      />
    </>
  )
}
