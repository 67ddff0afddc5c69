import type { Metadata } from 'next'
import { readEventTotals } from '../../../../lib/db/read-event-totals.ts'
import { EVENTS_ONLY } from '../../../../lib/facts/fact-kinds.ts'
import { translator } from '../../../../lib/words/translator.ts'
import { PictureView } from '../../../chart/picture-view.tsx'
import { embedMetadata } from '../../../request/embed-metadata.ts'
import { requestEmbedPicture } from '../../../request/embed-picture.ts'
import { embedRequest } from '../../../request/embed-request.ts'
import { filterOf } from '../../../request/facts.ts'
import { listedFacts } from '../../../request/listed-facts.ts'
import { requestLocale } from '../../../request/locale.ts'
import type { SearchParams } from '../../../request/page-state.ts'
import { EmbedEmpty } from '../../parts/embed-empty.tsx'
import { EmbedFilters } from '../../parts/embed-filters.tsx'
import { EmbedFrame } from '../../parts/embed-frame.tsx'

interface EmbedTimelineProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/timeline'

export async function generateMetadata({ params, searchParams }: EmbedTimelineProps): Promise<Metadata> {
  const locale = await requestLocale(params)
  const t = translator(locale)
  const { place } = await embedRequest(locale, PATH, searchParams)
  return embedMetadata({
    locale,
    path: PATH,
    title: t('pages.timeline.title'),
    description: t('pages.timeline.description'),
    state: place.state,
  })
}

/** All milestones on one axis, without the list that the page has beneath. */
export default async function EmbedTimeline({ params, searchParams }: EmbedTimelineProps) {
  const locale = await requestLocale(params)
  const request = await embedRequest(locale, PATH, searchParams)
  const { context, place, options } = request
  const { state } = place
  const own = { ...state, indicator: [] }
  const filter = await filterOf(own)
  const [{ facts: events }, { covered }, { picture }] = await Promise.all([
    listedFacts(context, filter, { kinds: EVENTS_ONLY, cursor: null }),
    readEventTotals(filter),
    requestEmbedPicture({ state: own, kinds: EVENTS_ONLY, opensOnAll: true }, request),
  ])
  const places = [...new Set(state.province.map((slug) => picture.series.find(({ area }) => area.startsWith(`${slug}@`))?.name))]
  const title = [context.t('pages.timeline.title'), ...places].filter(Boolean).join(', ')
  const span = covered ? [covered.start.slice(0, 4), covered.end.slice(0, 4)] : []
  return (
    <EmbedFrame request={request} title={span.length > 0 ? `${title}, ${span.join(' – ')}` : title} facts={events}>
      <EmbedFilters request={request} offers={{ province: true, indicator: false, topic: true }} />
      {events.length === 0 ? (
        <EmbedEmpty request={request} />
      ) : (
        <PictureView picture={picture} selected={state.fact} fixed={!options.controls} />
      )}
    </EmbedFrame>
  )
}
