import type { Metadata } from 'next'
import { href } from '../../../lib/address/href.ts'
import { isSlug } from '../../../lib/address/slug.ts'
import { ListParts } from '../../facts/list-parts.tsx'
import { SilenceKey } from '../../facts/silence-key.tsx'
import { SilenceRead } from '../../facts/silence-read.tsx'
import { SilenceTable } from '../../facts/silence-table.tsx'
import { WalkTable } from '../../facts/walk-table.tsx'
import { ActiveFilters } from '../../filters/active-filters.tsx'
import { FilterBar } from '../../filters/filter-bar.tsx'
import { Notices } from '../../filters/notices.tsx'
import { PinnedNote } from '../../pinned/pinned-note.tsx'
import { requestChanges } from '../../request/changes.ts'
import { requestFilters } from '../../request/filters.ts'
import { requestListPlace } from '../../request/list-place.ts'
import { listedMetadata } from '../../request/listed-metadata.ts'
import { requestLocale } from '../../request/locale.ts'
import { pageRequest } from '../../request/page-request.ts'
import type { SearchParams } from '../../request/page-state.ts'
import { requestSilence } from '../../request/silence.ts'
import { StaticPart } from '../../served/static-part.tsx'
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx'
import page from '../../styles/page.module.css'
import styles from './silence.module.css'

interface SilenceProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/silence'

export async function generateMetadata({ params, searchParams }: SilenceProps): Promise<Metadata> {
  return listedMetadata(await requestLocale(params), PATH, searchParams)
}

/** What the articles say and what they do not: province by indicator by year. */
export default async function Silence({ params, searchParams }: SilenceProps) {
  const locale = await requestLocale(params)
  // The tables go on after a province, which its slug names.
  const { cursor, problems: unknownPlace } = await requestListPlace(searchParams, isSlug)
  const { context, place: asked, problems } = await pageRequest(locale, PATH, searchParams)
  const { grid, title, state, next } = await requestSilence(asked.state, context, cursor)
  const place = { path: PATH, state }
  const { t } = context
  const filters = await requestFilters(context, place)
  const isEmpty = grid.tables.every(({ groups }) => groups.length === 0)
  return (
    <>
      <Breadcrumbs
        label={t('pages.nav.breadcrumbs')}
        steps={[
          { name: t('pages.nav.indicators'), href: href(locale, '/indicators') },
          { name: t('insights.silence.title'), href: null },
        ]}
      />
      <header className={page.head}>
        <div>
          <h1>{title}</h1>
          <p className="deck">{t('insights.silence.lead')}</p>
        </div>
      </header>
      <FilterBar
        view={filters}
        locale={locale}
        place={place}
        offers={{ province: true, indicator: true, topic: true, status: false }}
      />
      <ActiveFilters view={filters} locale={locale} />
      <Notices problems={[...problems, ...unknownPlace]} locale={locale} />
      <PinnedNote changes={await requestChanges(context, place)} locale={locale} place={place} />
      <div className={styles.reading}>
        <SilenceKey locale={locale} />
        <p>{t('insights.silence.rule')}</p>
        {grid.cut && <p>{t('insights.silence.cut', { count: grid.years.length })}</p>}
      </div>
      {isEmpty ? (
        <p>{t(grid.tables.length === 0 ? 'insights.silence.noProvince' : 'insights.silence.none')}</p>
      ) : (
        grid.tables.map((table) => (
          <section key={table.slug} className={page.section} aria-labelledby={`silence-${table.slug}`}>
            <h2 id={`silence-${table.slug}`}>
              <a href={table.href}>{table.name}</a>
            </h2>
            <WalkTable>
              <StaticPart name={`silences-${table.href}`}>
                <SilenceTable table={table} years={grid.years} locale={locale} />
              </StaticPart>
            </WalkTable>
            <SilenceRead table={table} locale={locale} />
          </section>
        ))
      )}
      <ListParts place={place} cursor={cursor} next={next} locale={locale} />
    </>
  )
}
