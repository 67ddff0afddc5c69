import type { Panel, Picture, Span } from '../../lib/view/picture.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { SeriesChart } from '../chart/series-chart.tsx'
import { StaticPart } from '../served/static-part.tsx'

/** Pixels of the first chart and of those below it, which show the same figure measured in another way. */
const [FIRST, NEXT] = [260, 130]

interface SeriesPanelsProps {
  readonly picture: Pick<Picture, 'today' | 'series'>
  readonly panels: readonly Panel[]
  readonly window: Span
  readonly selected: string | null
  readonly locale: Locale
  readonly className: string | undefined
}

/** All charts of one indicator, each with its name where there are several. */
export function SeriesPanels({ picture, panels, window, selected, locale, className }: SeriesPanelsProps) {
  return panels.map((panel, index) => (
    <section key={panel.id} className={className} aria-label={panel.name}>
      {panels.length > 1 && (
        <h2>
          {panel.name} <span>{panel.unit}</span>
        </h2>
      )}
      <StaticPart name={`chart-${panel.id}`}>
        <SeriesChart
          panel={panel}
          window={window}
          today={picture.today}
          series={picture.series}
          selected={selected}
          locale={locale}
          height={index === 0 ? FIRST : NEXT}
        />
      </StaticPart>
    </section>
  ))
}
