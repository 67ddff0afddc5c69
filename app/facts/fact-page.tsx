import type { ReactNode } from 'react'
import type { AddressProblem } from '../../lib/address/page-state.ts'
import type { ChangesView } from '../../lib/view/changes-view.ts'
import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Panel, Picture } from '../../lib/view/picture.ts'
import { seriesWindow } from '../../lib/view/series-window.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SeriesChart } from '../chart/series-chart.tsx'
import notices from '../filters/notices.module.css'
import { Notices } from '../filters/notices.tsx'
import { PinnedNote } from '../pinned/pinned-note.tsx'
import { SoftLink } from '../served/soft-link.tsx'
import { StaticPart } from '../served/static-part.tsx'
import { Derivation, Doubts, Quotes, SameArticle } from './evidence-body.tsx'
import { FactHead } from './fact-head.tsx'
import styles from './fact-page.module.css'
import { FactSide } from './fact-side.tsx'
import { LifeLine } from './life-line.tsx'
import { QuoteKey } from './quote-text.tsx'

interface FactPageProps {
  readonly view: EvidenceView
  readonly locale: Locale
  readonly breadcrumbs: ReactNode
  readonly problems: readonly AddressProblem[]
  /** Why the page shows another day than its address asks for. */
  readonly note: string | null
  readonly changes: ChangesView | null
  readonly place: PagePlace
  /** The series that a figure stands in, and where to see more of it. */
  readonly series: { readonly picture: Picture; readonly panel: Panel; readonly href: string } | null
}

/** One fact with all that it rests on: the sentence first, then the chart. */
export function FactPage({ view, locale, breadcrumbs, problems, note, changes, place, series }: FactPageProps) {
  const t = translator(locale)
  return (
    <>
      {breadcrumbs}
      <Notices problems={problems} locale={locale} />
      {note && <p className={notices.problems}>{note}</p>}
      <PinnedNote changes={changes} locale={locale} place={place} />
      <div className={styles.columns}>
        <article>
          <FactHead view={view} />
          <div className={styles.body}>
            {/* The evidence has headings of the third rank, as it also stands beside lists. */}
            <h2 className="hidden-visually">{t('pages.evidence.label')}</h2>
            <Derivation view={view} locale={locale} />
            <Quotes view={view} locale={locale} large />
            <QuoteKey quotes={view.quotes} locale={locale} />
            {view.dateAsRead && <p className={styles.facts}>{view.dateAsRead}</p>}
            {view.place && <p className={styles.facts}>{view.place}</p>}
            {view.horizon && <p className={styles.facts}>{view.horizon}</p>}
            <Doubts view={view} locale={locale} />
          </div>
          <LifeLine steps={view.life} locale={locale} />
          {series && (
            <section className={styles.series}>
              <h2>{t('pages.evidence.series')}</h2>
              {series.panel.marks.length > 1 ? (
                <StaticPart name="series">
                  <SeriesChart
                    panel={series.panel}
                    window={seriesWindow(series.panel)}
                    today={series.picture.today}
                    series={series.picture.series}
                    selected={view.id}
                    locale={locale}
                  />
                </StaticPart>
              ) : (
                <p>{t('pages.evidence.seriesAlone')}</p>
              )}
              <p>
                <SoftLink href={series.href}>{series.panel.name}</SoftLink>
              </p>
            </section>
          )}
          <SameArticle view={view} locale={locale} />
        </article>
        <FactSide view={view} locale={locale} />
      </div>
    </>
  )
}
