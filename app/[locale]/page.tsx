import type { Metadata } from 'next'
import { href } from '../../lib/address/href.ts'
import { atListPlace } from '../../lib/address/list-place.ts'
import type { PageState } from '../../lib/address/page-state.ts'
import { MOST_MARKS } from '../../lib/view/condense.ts'
import { intervalOf } from '../../lib/view/condensed-times.ts'
import { factRow, groupByYear } from '../../lib/view/fact-row.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Span } from '../../lib/view/picture.ts'
import { recordedDay } from '../../lib/view/recorded-day.ts'
import { dateWords } from '../../lib/words/civil-date-words.ts'
import { PictureView } from '../chart/picture-view.tsx'
import { WindowStrip } from '../chart/window-strip.tsx'
import { FactList } from '../facts/fact-list.tsx'
import { FactTable } from '../facts/fact-table.tsx'
import { ListParts } from '../facts/list-parts.tsx'
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
import { extentOf, filterOf } from '../request/facts.ts'
import { fewFacts } from '../request/few-facts.ts'
import { requestAlternatives, requestFilters } from '../request/filters.ts'
import { requestListPlace } from '../request/list-place.ts'
import { type ListedFacts, listedFacts, ROWS_BESIDE_COLUMNS } from '../request/listed-facts.ts'
import { requestLocale } from '../request/locale.ts'
import { pageRequest } from '../request/page-request.ts'
import type { SearchParams } from '../request/page-state.ts'
import { notedPicture, soonKnownWindow } from '../request/scope-picture.ts'
import { StaticPart } from '../served/static-part.tsx'
import { Unbroken } from '../shell/unbroken.tsx'
import styles from './dashboard.module.css'

interface DashboardProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/'
const NO_LIST: ListedFacts = { facts: [], next: null }

export async function generateMetadata({ params, searchParams }: DashboardProps): Promise<Metadata> {
  return drawnMetadata(await requestLocale(params), PATH, searchParams)
}

export default async function Dashboard({ params, searchParams }: DashboardProps) {
  const locale = await requestLocale(params)
  const { cursor, problems: unknownPlace } = await requestListPlace(searchParams)
  const { context, place, problems, evidence } = await pageRequest(locale, PATH, searchParams)
  const { state } = place
  const { t } = context
  const filter = await filterOf(state)
  // The table has no window; the list that stands for the chart on a phone tells of what the chart shows.
  const listIn = (window: Span, rows: number) =>
    state.view === 'table'
      ? listedFacts(context, filter, { cursor, newestFirst: true })
      : listedFacts(context, { ...filter, time: intervalOf(window) }, { cursor, newestFirst: true, rows })
  const soonListed = async () => {
    if (state.view === 'chart') return NO_LIST
    const window = await soonKnownWindow({ state }, context, pictured(place))
    return window && listIn(window, ROWS_BESIDE_COLUMNS)
  }
  const [kept, filters, extent, changes, { picture, notes }, soon] = await Promise.all([
    fewFacts(context, filter),
    requestFilters(context, place),
    extentOf(state.asOf),
    requestChanges(context, place),
    notedPicture({ state }, context, pictured(place)),
    soonListed(),
  ])
  const list = soon ?? (await listIn(picture.window, MOST_MARKS))
  const inList = { path: atListPlace(PATH, cursor), state }
  const groups = groupByYear(list.facts.map((fact) => factRow(fact, context, inList)))
  const facts = kept === null ? null : [...kept.observations, ...kept.events]
  const oneArea = new Set((facts ?? list.facts).flatMap((fact) => ('areas' in fact ? fact.areas : [fact.area]))).size === 1
  const isEmpty = facts?.length === 0
  const parts = <ListParts place={place} cursor={cursor} next={list.next} locale={locale} />
  const view = (choice: 'chart' | 'table' | null) => href(locale, PATH, { ...state, view: choice })
  return (
    <>
      <header className={styles.title}>
        <div>
          <h1>
            <Unbroken text={picture.title} pieces={picture.series.map(({ name }) => name)} />
          </h1>
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
      <Notices problems={[...problems, ...unknownPlace]} locale={locale} />
      <PinnedNote changes={changes} locale={locale} place={place} />
      <WithEvidence view={evidence} locale={locale} place={inList}>
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
            <PictureView picture={picture} selected={state.fact} narrow={mayBeNarrow(state)} />
            <StaticPart name="notes">
              <PrintedNotes title={t('drawings.notes')} notes={notes} />
            </StaticPart>
          </section>
        )}
        {!isEmpty && state.view === 'table' && (
          <>
            <StaticPart name="table">
              <FactTable groups={groups} locale={locale} selected={state.fact} oneArea={oneArea} />
            </StaticPart>
            {parts}
          </>
        )}
        {!isEmpty && state.view === null && (
          <section className={styles.onPhone} aria-label={t('pages.dashboard.listTitle')}>
            <WindowStrip picture={picture} label={t('pages.dashboard.strip')} />
            <StaticPart name="list">
              <FactList groups={groups} selected={state.fact} oneArea={oneArea} />
            </StaticPart>
            {parts}
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
        facts={facts ?? []}
      />
    </>
  )
}

/** Phones show the list unless the chart is asked for; wider screens have less room for it beside what a fact is proved by. */
const mayBeNarrow = ({ view, fact }: PageState) => view === 'chart' || fact !== null

/** A chart opens on its own window; the table has none and holds all, so its title and its counts speak of all. */
function pictured({ path, state }: PagePlace): PagePlace {
  if (state.view !== 'table' || state.time) return { path, state }
  return { path, state: { ...state, time: { from: 'earliest', to: 'latest' } } }
}
