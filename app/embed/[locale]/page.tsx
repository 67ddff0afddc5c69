import type { Metadata } from 'next'
import { factRow, groupByYear } from '../../../lib/view/fact-row.ts'
import { PictureView } from '../../chart/picture-view.tsx'
import { FactTable } from '../../facts/fact-table.tsx'
import { embedMetadata } from '../../request/embed-metadata.ts'
import { requestEmbedPicture, shownFacts } from '../../request/embed-picture.ts'
import { embedRequest } from '../../request/embed-request.ts'
import { factsOf } from '../../request/facts.ts'
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
  const [kept, whenever] = await Promise.all([
    factsOf(request.context, state),
    factsOf(request.context, { ...state, time: null }),
  ])
  return { locale, request, kept, picture: await requestEmbedPicture(whenever, request) }
}

export async function generateMetadata(props: EmbedDashboardProps): Promise<Metadata> {
  const { locale, request, picture } = await requestDashboard(props)
  return embedMetadata({ locale, path: PATH, title: picture.title, description: picture.lead, state: request.place.state })
}

/** The picture of the dashboard, or its table, in other people's pages. */
export default async function EmbedDashboard(props: EmbedDashboardProps) {
  const { locale, request, kept, picture } = await requestDashboard(props)
  const { context, place, options } = request
  const { state } = place
  const facts = [...kept.observations, ...kept.events]
  const oneArea = new Set(facts.flatMap((fact) => ('areas' in fact ? fact.areas : [fact.area]))).size === 1
  return (
    <EmbedFrame request={request} title={picture.title} lead={picture.lead} facts={shownFacts(kept, picture)}>
      <EmbedFilters request={request} offers={{ province: true, indicator: true, topic: true }} />
      {facts.length === 0 && <EmbedEmpty request={request} />}
      {state.view === 'table' ? (
        facts.length > 0 && (
          <FactTable
            groups={groupByYear(facts.map((fact) => factRow(fact, context, place)))}
            locale={locale}
            selected={state.fact}
            oneArea={oneArea}
          />
        )
      ) : (
        <PictureView picture={picture} selected={state.fact} fixed={!options.controls} />
      )}
    </EmbedFrame>
  )
}
