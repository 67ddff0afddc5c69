import 'server-only'
import { href } from '../../lib/address/href.ts'
import { DEFAULT_STATE } from '../../lib/address/page-state.ts'
import { readHistory } from '../../lib/db/read-history.ts'
import { isObservation } from '../../lib/facts/fact.ts'
import { FIGURES_ONLY } from '../../lib/facts/fact-kinds.ts'
import { factDocument } from '../../lib/linked-data/fact-document.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { areaName } from '../../lib/view/area-name.ts'
import { dayOnRecord } from '../../lib/view/day-on-record.ts'
import { known } from '../../lib/view/page-context.ts'
import { dateWords } from '../../lib/words/civil-date-words.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { Breadcrumbs } from '../shell/breadcrumbs.tsx'
import type { RequestContext } from './catalogue.ts'
import { requestChanges } from './changes.ts'
import { requestEvidence } from './evidence.ts'
import { factOnRecord } from './fact-on-record.ts'
import { linkedContext } from './linked-context.ts'
import { pageRequest } from './page-request.ts'
import type { SearchParams } from './page-state.ts'
import { scopePicture } from './scope-picture.ts'

const FACT_ID = /^[oe]_[0-9a-z]{6}$/

/**
 * What the page of one fact shows, on the day that its address asks for; null when there is no such fact. One that was not
 * on record on that day is shown as it is now, one that is no more as it last was; either is said. Neighbours lead to
 * their own pages.
 */
export async function requestFactPage(id: string, path: string, locale: Locale, searchParams: SearchParams) {
  if (!FACT_ID.test(id)) return null
  const [{ context, place, problems }, versions] = await Promise.all([pageRequest(locale, path, searchParams), readHistory(id)])
  const asked = place.state.asOf
  const day = dayOnRecord(versions, asked)
  if (day === undefined) return null
  const shown = { path, state: { ...DEFAULT_STATE, asOf: day } }
  const [view, fact, changes] = await Promise.all([
    requestEvidence(id, context, null, day),
    factOnRecord(context, id, day),
    requestChanges(context, shown),
  ])
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
  const note =
    asked !== null && day === null
      ? t('share.changes.notYet', { date: dateWords(asked, locale) })
      : asked === null && day !== null
        ? t('share.changes.withdrawnNow')
        : null
  return {
    view,
    problems,
    note,
    changes,
    place: shown,
    breadcrumbs: <Breadcrumbs label={t('pages.nav.breadcrumbs')} steps={trail} />,
    linkedData: factDocument(fact, linkedContext(context)),
    series: isObservation(fact) ? await seriesOf(fact.indicator, area.slug, id, day, context) : null,
  }
}

/** The panel of the indicator in which the figure stands; its marks lead to the indicator's page. */
async function seriesOf(indicator: string, slug: string, id: string, asOf: CivilDate | null, context: RequestContext) {
  const state = { ...DEFAULT_STATE, province: [slug], indicator: [indicator], asOf }
  const { picture } = await scopePicture({ state, kinds: FIGURES_ONLY }, context, { path: `/indicators/${indicator}`, state })
  const panel = picture.panels.find(({ marks }) => marks.some((mark) => mark.id === id))
  return panel
    ? { picture, panel, href: href(context.locale, `/indicators/${indicator}`, { ...DEFAULT_STATE, province: [slug], asOf }) }
    : null
}
