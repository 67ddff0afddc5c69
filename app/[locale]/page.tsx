import type { Metadata } from 'next'
import { href } from '../../lib/address/href.ts'
import { factRow, groupByYear } from '../../lib/view/fact-row.ts'
import { isInWindow } from '../../lib/view/is-in-window.ts'
import { numberedNotes } from '../../lib/view/numbered-notes.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import { recordedDay } from '../../lib/view/recorded-day.ts'
import { dateWords } from '../../lib/words/civil-date-words.ts'
import { PictureView } from '../chart/picture-view.tsx'
import { WindowStrip } from '../chart/window-strip.tsx'
import { FactList } from '../facts/fact-list.tsx'
import { FactTable } from '../facts/fact-table.tsx'
import { PrintedNotes } from '../facts/printed-notes.tsx'
import { WithEvidence } from '../facts/with-evidence.tsx'
import { SubscribeLinks } from '../feeds/subscribe-links.tsx'
import { DownloadMenu } from '../files/download-menu.tsx'
import { ActiveFilters } from '../filters/active-filters.tsx'
import { EmptyResult } from '../filters/empty-result.tsx'
import { FilterBar } from '../filters/filter-bar.tsx'
import { Notices } from '../filters/notices.tsx'
import { ViewSwitch } from '../filters/view-switch.tsx'
import { DatasetOfPage } from '../linked/dataset-of-page.tsx'
import { PinnedNote } from '../pinned/pinned-note.tsx'
import { requestChanges } from '../request/changes.ts'
import { drawnMetadata } from '../request/drawn-metadata.ts'
import { extentOf, factsOf } from '../request/facts.ts'
import { requestAlternatives, requestFilters } from '../request/filters.ts'
import { requestLocale } from '../request/locale.ts'
import { pageRequest } from '../request/page-request.ts'
import type { SearchParams } from '../request/page-state.ts'
import { requestPicture } from '../request/picture.ts'
import styles from './dashboard.module.css'

interface DashboardProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/'

export async function generateMetadata({ params, searchParams }: DashboardProps): Promise<Metadata> {
  return drawnMetadata(await requestLocale(params), PATH, searchParams)
}

export default async function Dashboard({ params, searchParams }: DashboardProps) {
  const locale = await requestLocale(params)
  const { context, place, problems, evidence } = await pageRequest(locale, PATH, searchParams)
  const { state } = place
  const { t } = context
  const [kept, whenever, filters, extent, changes] = await Promise.all([
    factsOf(context, state),
    factsOf(context, { ...state, time: null }),
    requestFilters(context, place),
    extentOf(state.asOf),
    requestChanges(context, place),
  ])
  const { picture, notes } = numberedNotes(
    await requestPicture(whenever, context, pictured(place)),
    [...whenever.observations, ...whenever.events],
    context,
  )
  const facts = [...kept.observations, ...kept.events]
  const rows = (shown: typeof facts) => groupByYear(shown.map((fact) => factRow(fact, context, place)))
  const oneArea = new Set(facts.flatMap((fact) => ('areas' in fact ? fact.areas : [fact.area]))).size === 1
  const isEmpty = facts.length === 0
  const view = (choice: 'chart' | 'table' | null) => href(locale, PATH, { ...state, view: choice })
  return (
    <>
      <header className={styles.title}>
        <div>
          <h1>{picture.title}</h1>
          <p className="deck">{picture.lead}</p>
        </div>
        <p className={styles.count}>
          {picture.count}
          {extent.lastRecordedAt && (
            <span>{t('pages.dashboard.updated', { date: dateWords(recordedDay(extent.lastRecordedAt), locale) })}</span>
          )}
        </p>
      </header>
      <FilterBar view={filters} locale={locale} place={place} offers={{ province: true, indicator: true, topic: true }}>
        <div className={styles.wideSwitch}>
          <ViewSwitch
            label={t('pages.filter.view')}
            choices={[
              { name: t('pages.filter.viewChart'), href: view(null), current: state.view !== 'table' },
              { name: t('pages.filter.viewTable'), href: view('table'), current: state.view === 'table' },
            ]}
          />
        </div>
        <div className={styles.phoneSwitch}>
          <ViewSwitch
            label={t('pages.filter.view')}
            choices={[
              { name: t('pages.filter.viewList'), href: view(null), current: state.view !== 'chart' },
              { name: t('pages.filter.viewChart'), href: view('chart'), current: state.view === 'chart' },
            ]}
          />
        </div>
      </FilterBar>
      <ActiveFilters view={filters} locale={locale} />
      <Notices problems={problems} locale={locale} />
      <PinnedNote changes={changes} locale={locale} place={place} />
      <WithEvidence view={evidence} locale={locale} place={place}>
        {isEmpty && (
          <EmptyResult
            alternatives={await requestAlternatives(filters)}
            clearAll={filters.clearAll}
            asOf={state.asOf}
            locale={locale}
          />
        )}
        {state.view !== 'table' && (
          <section
            className={state.view === 'chart' ? styles.chart : `${styles.chart} ${styles.notOnPhone}`}
            aria-label={t('pages.dashboard.chartTitle')}
          >
            <PictureView picture={picture} selected={state.fact} />
            <PrintedNotes title={t('drawings.notes')} notes={notes} />
          </section>
        )}
        {!isEmpty && state.view === 'table' && (
          <FactTable groups={rows(facts)} locale={locale} selected={state.fact} oneArea={oneArea} />
        )}
        {!isEmpty && state.view === null && (
          <section className={styles.onPhone} aria-label={t('pages.dashboard.listTitle')}>
            <WindowStrip picture={picture} label={t('pages.dashboard.strip')} />
            <FactList
              groups={rows(facts.filter((fact) => isInWindow(fact, picture.window)))}
              selected={state.fact}
              oneArea={oneArea}
            />
          </section>
        )}
        {!isEmpty && <DownloadMenu locale={locale} path={PATH} state={state} />}
      </WithEvidence>
      <SubscribeLinks locale={locale} path={PATH} state={state} />
      <DatasetOfPage
        context={context}
        title={picture.title}
        description={picture.lead || t('pages.site.description')}
        path={PATH}
        state={state}
        facts={facts}
      />
    </>
  )
}

/** A chart opens on its own window; the table has none and holds all, so its title and its counts speak of all. */
function pictured({ path, state }: PagePlace): PagePlace {
  if (state.view !== 'table' || state.time) return { path, state }
  return { path, state: { ...state, time: { from: 'earliest', to: 'latest' } } }
}
