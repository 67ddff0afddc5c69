import type { Metadata } from 'next'
import { atListPlace } from '../../../lib/address/list-place.ts'
import { factRow, groupByYear } from '../../../lib/view/fact-row.ts'
import { PictureView } from '../../chart/picture-view.tsx'
import { FactTable } from '../../facts/fact-table.tsx'
import { ListParts } from '../../facts/list-parts.tsx'
import { embedMetadata } from '../../request/embed-metadata.ts'
import { requestEmbedPicture, shownFacts } from '../../request/embed-picture.ts'
import { embedRequest } from '../../request/embed-request.ts'
import { filterOf } from '../../request/facts.ts'
import { fewFacts } from '../../request/few-facts.ts'
import { requestListPlace } from '../../request/list-place.ts'
import { listedFacts } from '../../request/listed-facts.ts'
import { requestLocale } from '../../request/locale.ts'
import type { SearchParams } from '../../request/page-state.ts'
import { EmbedEmpty } from '../parts/embed-empty.tsx'
import { EmbedFilters } from '../parts/embed-filters.tsx'
import { EmbedFrame } from '../parts/embed-frame.tsx'

interface EmbedDashboardProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/'

async function requestDashboard({ params, searchParams }: EmbedDashboardProps) {
  const locale = await requestLocale(params)
  const request = await embedRequest(locale, PATH, searchParams)
  const { state } = request.place
  const [{ cursor }, filter, { picture }] = await Promise.all([
    requestListPlace(searchParams),
    filterOf(state),
    requestEmbedPicture({ state }, request),
  ])
  const [kept, list] = await Promise.all([
    fewFacts(request.context, filter),
    listedFacts(request.context, filter, { cursor, newestFirst: true }),
  ])
  return { locale, request, facts: kept && [...kept.observations, ...kept.events], list, cursor, picture }
}

export async function generateMetadata(props: EmbedDashboardProps): Promise<Metadata> {
  const { locale, request, picture } = await requestDashboard(props)
  return embedMetadata({ locale, path: PATH, title: picture.title, description: picture.lead, state: request.place.state })
}

/** The picture of the dashboard, or its table, in other people's pages. */
export default async function EmbedDashboard(props: EmbedDashboardProps) {
  const { locale, request, facts, list, cursor, picture } = await requestDashboard(props)
  const { context, place, options } = request
  const { state } = place
  const inList = { path: atListPlace(place.path, cursor), state }
  const oneArea = new Set((facts ?? list.facts).flatMap((fact) => ('areas' in fact ? fact.areas : [fact.area]))).size === 1
  return (
    <EmbedFrame request={request} title={picture.title} lead={picture.lead} facts={shownFacts(facts ?? list.facts, picture)}>
      <EmbedFilters request={request} offers={{ province: true, indicator: true, topic: true }} />
      {facts?.length === 0 && <EmbedEmpty request={request} />}
      {state.view === 'table' ? (
        facts?.length !== 0 && (
          <>
            <FactTable
              groups={groupByYear(list.facts.map((fact) => factRow(fact, context, inList)))}
              locale={locale}
              selected={state.fact}
              oneArea={oneArea}
            />
            <ListParts place={place} cursor={cursor} next={list.next} locale={locale} />
          </>
        )
      ) : (
        <PictureView picture={picture} selected={state.fact} fixed={!options.controls} />
      )}
    </EmbedFrame>
  )
}
