import type { Metadata } from 'next'
import { atListPlace } from '../../../lib/address/list-place.ts'
import { readEventTotals } from '../../../lib/db/read-event-totals.ts'
import type { FactFilter } from '../../../lib/facts/fact-filter.ts'
import { EVENTS_ONLY } from '../../../lib/facts/fact-kinds.ts'
import { decadesOf } from '../../../lib/view/decades.ts'
import { factRow } from '../../../lib/view/fact-row.ts'
import { PictureView } from '../../chart/picture-view.tsx'
import { FactLine } from '../../facts/fact-list.tsx'
import { ListParts } from '../../facts/list-parts.tsx'
import { PrintedNotes } from '../../facts/printed-notes.tsx'
import { WithEvidence } from '../../facts/with-evidence.tsx'
import { SubscribeLinks } from '../../feeds/subscribe-links.tsx'
import { DownloadMenu } from '../../files/download-menu.tsx'
import { ActiveFilters } from '../../filters/active-filters.tsx'
import { EmptyResult } from '../../filters/empty-result.tsx'
import { FilterBar } from '../../filters/filter-bar.tsx'
import { Notices } from '../../filters/notices.tsx'
import { PinnedNote } from '../../pinned/pinned-note.tsx'
import type { RequestContext } from '../../request/catalogue.ts'
import { requestChanges } from '../../request/changes.ts'
import { drawnMetadata } from '../../request/drawn-metadata.ts'
import { filterOf } from '../../request/facts.ts'
import { areFew } from '../../request/few-facts.ts'
import { requestAlternatives, requestFilters } from '../../request/filters.ts'
import { requestListPlace } from '../../request/list-place.ts'
import { LIST_ROWS, type ListedFacts, listedFacts, ROWS_BESIDE_COLUMNS } from '../../request/listed-facts.ts'
import { requestLocale } from '../../request/locale.ts'
import { pageRequest } from '../../request/page-request.ts'
import type { SearchParams } from '../../request/page-state.ts'
import { notedPicture } from '../../request/scope-picture.ts'
import { StaticPart } from '../../served/static-part.tsx'
import page from '../../styles/page.module.css'
import { rowCount } from '../../styles/row-count.ts'
import styles from './timeline.module.css'

interface TimelineProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/timeline'

export async function generateMetadata({ params, searchParams }: TimelineProps): Promise<Metadata> {
  return drawnMetadata(await requestLocale(params), PATH, searchParams)
}

export default async function Timeline({ params, searchParams }: TimelineProps) {
  const locale = await requestLocale(params)
  const { cursor, problems: unknownPlace } = await requestListPlace(searchParams)
  const { context, place, problems, evidence } = await pageRequest(locale, PATH, searchParams)
  const { state } = place
  const { t } = context
  // A timeline has no figures; what the reader chose among them elsewhere does not empty it.
  const own = { ...state, indicator: [] }
  const filter = await filterOf(own)
  const [list, totals, filters, changes, { picture, notes }] = await Promise.all([
    listOf(context, filter, cursor),
    readEventTotals(filter),
    requestFilters(context, place),
    requestChanges(context, place),
    notedPicture({ state: own, kinds: EVENTS_ONLY, opensOnAll: true }, context, place),
  ])
  const inList = { path: atListPlace(PATH, cursor), state }
  const decades = decadesOf(list.facts.map((event) => factRow(event, context, inList)))
  return (
    <>
      <header className={page.head}>
        <div>
          <h1>{t('pages.timeline.title')}</h1>
          <p className="deck">
            {t('pages.timeline.lead', {
              dated: totals.covered ? 'yes' : 'no',
              from: totals.covered?.start.slice(0, 4) ?? '',
              to: totals.covered?.end.slice(0, 4) ?? '',
            })}
          </p>
        </div>
        <p className="quiet">{t('pages.timeline.count', { events: totals.events, overdue: totals.overdue })}</p>
      </header>
      <FilterBar view={filters} locale={locale} place={place} offers={{ province: true, indicator: false, topic: true }} />
      <ActiveFilters view={filters} locale={locale} />
      <Notices problems={[...problems, ...unknownPlace]} locale={locale} />
      <PinnedNote changes={changes} locale={locale} place={place} />
      <WithEvidence view={evidence} locale={locale} place={inList}>
        {totals.events === 0 ? (
          <EmptyResult
            alternatives={await requestAlternatives(filters)}
            clearAll={filters.clearAll}
            asOf={state.asOf}
            locale={locale}
          />
        ) : (
          <>
            <section className={styles.picture} aria-label={t('pages.timeline.title')}>
              <PictureView picture={picture} selected={state.fact} />
              <StaticPart name="notes">
                <PrintedNotes title={t('drawings.notes')} notes={notes} />
              </StaticPart>
            </section>
            <DownloadMenu locale={locale} path={PATH} state={state} />
            <section className={page.section}>
              <h2>{t('pages.timeline.list')}</h2>
              <nav className={styles.jump} aria-label={t('pages.timeline.jump')}>
                {decades.map(({ decade }) => (
                  <a key={decade} href={`#d${decade}`}>
                    {decade}
                  </a>
                ))}
              </nav>
              <StaticPart name="list">
                {decades.map(({ decade, rows }) => (
                  <section key={decade} className={styles.decade} id={`d${decade}`}>
                    <h3>{t('pages.timeline.decade', { year: String(decade) })}</h3>
                    <ol className="when-near" style={rowCount(rows.length)}>
                      {rows.map((row) => (
                        <li key={row.id}>
                          <FactLine row={row} selected={row.id === state.fact} showArea />
                        </li>
                      ))}
                    </ol>
                  </section>
                ))}
              </StaticPart>
              <ListParts place={place} cursor={cursor} next={list.next} locale={locale} />
            </section>
          </>
        )}
      </WithEvidence>
      <SubscribeLinks locale={locale} path={PATH} state={state} />
    </>
  )
}

async function listOf(context: RequestContext, filter: FactFilter, cursor: string | null): Promise<ListedFacts> {
  const { time: _, ...scope } = filter
  const rows = (await areFew(scope, EVENTS_ONLY)) ? LIST_ROWS : ROWS_BESIDE_COLUMNS
  return listedFacts(context, filter, { kinds: EVENTS_ONLY, cursor, rows })
}
