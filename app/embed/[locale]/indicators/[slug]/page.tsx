import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { href } from '../../../../../lib/address/href.ts'
import { atListPlace } from '../../../../../lib/address/list-place.ts'
import { FIGURES_ONLY } from '../../../../../lib/facts/fact-kinds.ts'
import { indicatorView } from '../../../../../lib/view/indicator-view.ts'
import { seriesWindow } from '../../../../../lib/view/series-window.ts'
import { ListParts } from '../../../../facts/list-parts.tsx'
import { SeriesPanels } from '../../../../facts/series-panels.tsx'
import { SeriesTable } from '../../../../facts/series-table.tsx'
import { readCatalogue } from '../../../../request/catalogue.ts'
import { embedMetadata } from '../../../../request/embed-metadata.ts'
import { embedRequest } from '../../../../request/embed-request.ts'
import { countsOf } from '../../../../request/facts.ts'
import { indicatorSeries } from '../../../../request/indicator-series.ts'
import { requestListPlace } from '../../../../request/list-place.ts'
import { requestLocale } from '../../../../request/locale.ts'
import type { SearchParams } from '../../../../request/page-state.ts'
import { scopePicture } from '../../../../request/scope-picture.ts'
import { StaticPart } from '../../../../served/static-part.tsx'
import styles from '../../../parts/embed.module.css'
import { EmbedEmpty } from '../../../parts/embed-empty.tsx'
import { EmbedFilters } from '../../../parts/embed-filters.tsx'
import { EmbedFrame } from '../../../parts/embed-frame.tsx'

interface EmbedIndicatorProps {
  readonly params: Promise<{ locale: string; slug: string }>
  readonly searchParams: SearchParams
}

async function requestIndicator({ params, searchParams }: EmbedIndicatorProps) {
  const [locale, { slug }, { indicators, areas }] = await Promise.all([requestLocale(params), params, readCatalogue()])
  const indicator = indicators.find((candidate) => candidate.slug === slug)
  if (!indicator) notFound()
  const path = `/indicators/${slug}`
  const request = await embedRequest(locale, path, searchParams)
  const { context, place } = request
  const only = { ...place.state, indicator: [slug] }
  const { cursor } = await requestListPlace(searchParams)
  const [series, counts] = await Promise.all([indicatorSeries(context, only, cursor), countsOf(place.state.asOf)])
  const inList = { path: atListPlace(place.path, cursor), state: place.state }
  const view = indicatorView(indicator, series.rows, series.totals, counts, areas, context, place, inList)
  return { locale, path, request, only, series, view, cursor }
}

export async function generateMetadata(props: EmbedIndicatorProps): Promise<Metadata> {
  const { locale, path, request, view } = await requestIndicator(props)
  const title = view.areas ? `${view.name}, ${view.areas}` : view.name
  return embedMetadata({ locale, path, title, description: view.subtitle, state: request.place.state })
}

/** One indicator: its series, its table, or both, as its page has them. */
export default async function EmbedIndicator(props: EmbedIndicatorProps) {
  const { locale, request, only, series, view, cursor } = await requestIndicator(props)
  const { context, place } = request
  const { state } = place
  const { rows: figures, totals } = series
  const { picture: drawn } = await scopePicture({ state: only, kinds: FIGURES_ONLY }, context, { ...place, state: only })
  // Marks lead back to this embed without naming its indicator twice.
  const panels = drawn.panels.map((panel) => ({
    ...panel,
    marks: panel.marks.map((mark) => ({ ...mark, href: href(locale, place.path, { ...state, fact: mark.id }) })),
  }))
  const marks = panels.flatMap((panel) => panel.marks)
  const window = state.time || drawn.condensed || marks.length === 0 ? drawn.window : seriesWindow({ marks })
  return (
    <EmbedFrame request={request} title={view.name} lead={view.rows.length > 0 ? view.subtitle : ''} facts={figures}>
      <EmbedFilters request={request} offers={{ province: true, indicator: false, topic: false }} />
      {totals.figures === 0 && <EmbedEmpty request={request} />}
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
      {state.view === 'table' && view.rows.length > 0 && (
        <>
          <StaticPart name="table">
            <SeriesTable rows={view.rows} locale={locale} selected={state.fact} oneArea={!view.areas.includes(',')} />
          </StaticPart>
          <ListParts place={place} cursor={cursor} next={series.next} locale={locale} />
        </>
      )}
    </EmbedFrame>
  )
}
