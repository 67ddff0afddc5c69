import 'server-only'
import { readDoubts } from '../../lib/db/read-doubts.ts'
import { buildPicture } from '../../lib/view/build-picture.ts'
import type { PageContext, PagePlace } from '../../lib/view/page-context.ts'
import type { Picture } from '../../lib/view/picture.ts'
import { readCatalogue } from './catalogue.ts'
import { everyFact, type Facts } from './facts.ts'

/**
 * A picture of facts, whatever their time: the reader may move its window. The overview spans all that is on record for
 * the chosen provinces, so that it does not move while one filters.
 */
export async function requestPicture(facts: Facts, context: PageContext, place: PagePlace): Promise<Picture> {
  const { state, path } = place
  const [{ areas, indicators }, extentFacts, doubts] = await Promise.all([
    readCatalogue(),
    everyFact(state.asOf),
    readDoubts(state.asOf ? { asOf: state.asOf } : {}),
  ])
  return buildPicture({
    ...facts,
    areas,
    indicators,
    articles: [...context.articles.values()],
    doubts,
    provinces: state.province,
    state,
    extentFacts,
    today: context.today,
    locale: context.locale,
    path,
  })
}
