import type { Metadata } from 'next'
import { decadesOf } from '../../../../lib/view/decades.ts'
import { factRow } from '../../../../lib/view/fact-row.ts'
import { translator } from '../../../../lib/words/translator.ts'
import { PictureView } from '../../../chart/picture-view.tsx'
import { embedMetadata } from '../../../request/embed-metadata.ts'
import { requestEmbedPicture } from '../../../request/embed-picture.ts'
import { embedRequest } from '../../../request/embed-request.ts'
import { factsOf } from '../../../request/facts.ts'
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
  const [{ events }, whenever] = await Promise.all([
    factsOf(context, { ...state, indicator: [] }),
    factsOf(context, { ...state, indicator: [], time: null }),
  ])
  const drawn = await requestEmbedPicture({ observations: [], events: whenever.events }, request)
  const picture = state.time ? drawn : { ...drawn, window: drawn.extent, defaultWindow: drawn.extent }
  const decades = decadesOf(events.map((event) => factRow(event, context, place)))
  const places = [...new Set(state.province.map((slug) => picture.series.find(({ area }) => area.startsWith(`${slug}@`))?.name))]
  const title = [context.t('pages.timeline.title'), ...places].filter(Boolean).join(', ')
  const span = [decades[0]?.first, decades.at(-1)?.last].filter((year) => year !== undefined)
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
