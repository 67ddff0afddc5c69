import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { href } from '../../../../../lib/address/href.ts'
import { DEFAULT_STATE } from '../../../../../lib/address/page-state.ts'
import { readDoubts } from '../../../../../lib/db/read-doubts.ts'
import { currentArea } from '../../../../../lib/facts/lineage.ts'
import { promisesView } from '../../../../../lib/view/promises-view.ts'
import { ListParts } from '../../../../facts/list-parts.tsx'
import { PromiseList } from '../../../../facts/promise-list.tsx'
import { Notices } from '../../../../filters/notices.tsx'
import { pageContext, readCatalogue } from '../../../../request/catalogue.ts'
import { requestListPlace } from '../../../../request/list-place.ts'
import { listedMetadata } from '../../../../request/listed-metadata.ts'
import { requestLocale } from '../../../../request/locale.ts'
import type { SearchParams } from '../../../../request/page-state.ts'
import { promiseFacts } from '../../../../request/promise-facts.ts'
import { Breadcrumbs } from '../../../../shell/breadcrumbs.tsx'
import page from '../../../../styles/page.module.css'

interface PromisesProps {
  readonly params: Promise<{ locale: string; slug: string }>
  readonly searchParams: SearchParams
}

/** Promises go on from the last year of a part, as its number. */
function readYear(text: string | null): number | null {
  return text !== null && /^[12]\d{3}$/.test(text) ? Number(text) : null
}

async function requestPromises(params: PromisesProps['params']) {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  const [context, { areas }] = await Promise.all([pageContext(locale), readCatalogue()])
  const here = currentArea(slug, areas)
  if (!here) notFound()
  return { locale, slug, context, name: here.name[locale] }
}

export async function generateMetadata({ params }: PromisesProps): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  return listedMetadata(locale, `/provinces/${slug}/promises`)
}

/** What a province was promised in the newspapers, beside what came of it. */
export default async function Promises({ params, searchParams }: PromisesProps) {
  const { locale, slug, context, name } = await requestPromises(params)
  const { t } = context
  const { cursor, problems } = await requestListPlace(searchParams, (text) => readYear(text) !== null)
  const facts = await promiseFacts(context, slug, readYear(cursor))
  const { years } = facts
  const place = { path: `/provinces/${slug}/promises`, state: DEFAULT_STATE }
  const ids = [...facts.observations, ...facts.events].map(({ id }) => id)
  const { count, groups } = promisesView({ ...facts, doubts: await readDoubts({ facts: ids }) }, context)
  return (
    <>
      <Breadcrumbs
        label={t('pages.nav.breadcrumbs')}
        steps={[
          { name: t('pages.nav.provinces'), href: href(locale, '/provinces') },
          { name, href: href(locale, `/provinces/${slug}`) },
          { name: t('insights.promises.title'), href: null },
        ]}
      />
      <header className={page.head}>
        <div>
          <h1>{t('insights.promises.titleOf', { name })}</h1>
          <p className="deck">{count > 0 ? t('insights.promises.lead', { count }) : t('insights.promises.none')}</p>
        </div>
      </header>
      <Notices problems={problems} locale={locale} />
      {years && (
        <p>
          {t('insights.promises.years', { first: String(years.first), last: String(years.last), until: String(years.until) })}
        </p>
      )}
      {count > 0 && <PromiseList groups={groups} locale={locale} />}
      {years && (
        <ListParts place={place} cursor={cursor} next={years.first > 1 ? String(years.first - 1) : null} locale={locale} />
      )}
    </>
  )
}
