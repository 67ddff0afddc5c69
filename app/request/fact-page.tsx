import 'server-only'
import { href } from '../../lib/address/href.ts'
import { DEFAULT_STATE } from '../../lib/address/page-state.ts'
import { isObservation } from '../../lib/facts/fact.ts'
import { factDocument } from '../../lib/linked-data/fact-document.ts'
import { areaName } from '../../lib/view/area-name.ts'
import { known } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { Breadcrumbs } from '../shell/breadcrumbs.tsx'
import { pageContext } from './catalogue.ts'
import { requestEvidence } from './evidence.ts'
import { everyFact, factsOf } from './facts.ts'
import { linkedContext } from './linked-context.ts'
import { requestPicture } from './picture.ts'

const FACT_ID = /^[oe]_[0-9a-z]{6}$/

/** What the page of one fact shows; null when there is no such fact. Neighbours lead to their own pages. */
export async function requestFactPage(id: string, locale: Locale) {
  if (!FACT_ID.test(id)) return null
  const context = await pageContext(locale)
  const view = await requestEvidence(id, context, null)
  const { observations, events } = await everyFact(null)
  const fact = [...observations, ...events].find((candidate) => candidate.id === id)
  if (!view || !fact) return null
  const { t } = context
  const areaId = isObservation(fact) ? fact.area : (fact.areas[0] ?? '')
  const area = known(context.areas, areaId, 'area')
  const province = { name: areaName(areaId, context), href: href(locale, `/provinces/${area.slug}`) }
  const trail = isObservation(fact)
    ? [
        province,
        {
          name: known(context.indicators, fact.indicator, 'indicator').shortName[locale],
          href: href(locale, `/indicators/${fact.indicator}`, { ...DEFAULT_STATE, province: [area.slug] }),
        },
        { name: view.title.split(', ').at(-1) ?? id, href: null },
      ]
    : [{ name: t('pages.nav.timeline'), href: href(locale, '/timeline') }, province, { name: view.large.main, href: null }]
  return {
    view,
    breadcrumbs: <Breadcrumbs label={t('pages.nav.breadcrumbs')} steps={trail} />,
    linkedData: factDocument(fact, linkedContext(context)),
    series: isObservation(fact) ? await seriesOf(fact.indicator, area.slug, id, context) : null,
  }
}

/** The panel of the indicator in which the figure stands; its marks lead to the indicator's page. */
async function seriesOf(indicator: string, slug: string, id: string, context: Awaited<ReturnType<typeof pageContext>>) {
  const state = { ...DEFAULT_STATE, province: [slug], indicator: [indicator] }
  const { observations } = await factsOf(state)
  const picture = await requestPicture({ observations, events: [] }, context, { path: `/indicators/${indicator}`, state })
  const panel = picture.panels.find(({ marks }) => marks.some((mark) => mark.id === id))
  return panel
    ? { picture, panel, href: href(context.locale, `/indicators/${indicator}`, { ...DEFAULT_STATE, province: [slug] }) }
    : null
}
