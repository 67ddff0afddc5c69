import 'server-only'
import { readDoubts } from '../../lib/db/read-doubts.ts'
import { buildPicture } from '../../lib/view/build-picture.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Picture } from '../../lib/view/picture.ts'
import { chiefAreas, countIds, shownSeries } from '../../lib/view/shown-series.ts'
import { type RequestContext, readCatalogue } from './catalogue.ts'
import type { Facts } from './facts.ts'
import { requestPictureExtent } from './picture-extent.ts'

/**
 * A picture of facts, whatever their time: the reader may move its window. The overview spans all that is on record for
 * the chosen provinces, so that it does not move while one filters.
 */
export async function requestPicture(facts: Facts, context: RequestContext, place: PagePlace): Promise<Picture> {
  const { state, path } = place
  const { areas, indicators } = await readCatalogue()
  const { locale, t, today } = context
  const provinces = state.province
  const ids = [...facts.observations, ...facts.events].map(({ id }) => id)
  const factAreas = [
    ...facts.observations.map(({ area }) => area),
    ...facts.events.flatMap((event) => chiefAreas(event.areas, areas)),
  ]
  const { units } = shownSeries({ provinces, counts: countIds(factAreas), areas, today, locale, t })
  const [extentFacts, doubts] = await Promise.all([
    requestPictureExtent(units, areas, state.asOf),
    readDoubts({ facts: ids, ...(state.asOf ? { asOf: state.asOf } : {}) }),
  ])
  return buildPicture({
    ...facts,
    areas,
    indicators,
    articles: [...context.articles.values()],
    doubts,
    provinces,
    state,
    extentFacts,
    today,
    locale,
    path,
  })
}
