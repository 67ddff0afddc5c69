import { areaResource } from '../../../../../lib/api/area-resource.ts'
import { articleResource, articleVersionResource } from '../../../../../lib/api/article-resource.ts'
import { COLLECTIONS, type Collection, readCollection } from '../../../../../lib/api/collections.ts'
import { eventResource } from '../../../../../lib/api/event-resource.ts'
import { indicatorResource } from '../../../../../lib/api/indicator-resource.ts'
import { observationResource } from '../../../../../lib/api/observation-resource.ts'
import { notFound } from '../../../../../lib/api/problem.ts'
import { readArticleFacts } from '../../../../../lib/db/read-article-facts.ts'
import { readArticleVersions } from '../../../../../lib/db/read-article-versions.ts'
import { readHistory } from '../../../../../lib/db/read-history.ts'
import { readQuotedArticles } from '../../../../../lib/db/read-quoted-articles.ts'
import { quotedIn } from '../../../../../lib/facts/evidence.ts'
import { isObservation } from '../../../../../lib/facts/fact.ts'
import { requestToday } from '../../../../request/environment.ts'
import { areasOnRecord, indicatorsOnRecord } from '../../../../request/on-record.ts'
import { answer } from '../../../answer.ts'
import { replyJson, replyProblem } from '../../../reply.ts'

/** GET /api/v1/{collection}/{id}: one of it, a fact with all its versions in `meta.versions`, the oldest first. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ collection: string; id: string }> },
): Promise<Response> {
  const { collection: segment, id } = await params
  const asked = readCollection(segment)
  if (asked?.format !== 'json') return replyProblem(notFound(`No collection "${segment}"; there are ${COLLECTIONS.join(', ')}.`))
  return answer(async () => {
    // Ids and slugs are plain; anything else is not looked for (PostgreSQL cannot even be asked for a null byte).
    const found = /^[\w@-]+$/.test(id) ? await readOne(asked.collection, id) : null
    return found ? replyJson(found) : replyProblem(notFound(`${asked.collection} holds nothing by the id "${id}".`))
  })
}

async function readOne(collection: Collection, id: string): Promise<{ data: unknown; meta: object } | null> {
  switch (collection) {
    case 'provinces': {
      const units = (await areasOnRecord()).filter((area) => area.slug === id || area.id === id)
      const current = units.find((area) => area.validTo === null) ?? units.at(-1)
      return current ? { data: areaResource(current), meta: { units: units.map(areaResource) } } : null
    }
    case 'indicators': {
      const indicator = (await indicatorsOnRecord()).find((one) => one.slug === id)
      return indicator ? { data: indicatorResource(indicator), meta: {} } : null
    }
    case 'articles': {
      const versions = await readArticleVersions(id)
      const article = versions.at(-1)?.article
      if (!article) return null
      const facts = (await readArticleFacts([id], {})).get(id) ?? []
      return { data: articleResource(article, facts), meta: { versions: versions.map(articleVersionResource) } }
    }
    case 'observations':
    case 'events': {
      const versions = await readHistory(id)
      const bySlug = await readQuotedArticles(quotedIn(versions))
      const told = versions
        .filter((fact) => isObservation(fact) === (collection === 'observations'))
        .map((fact) => (isObservation(fact) ? observationResource(fact, bySlug) : eventResource(fact, bySlug, requestToday())))
      const latest = told.at(-1)
      return latest ? { data: latest, meta: { versions: told } } : null
    }
  }
}
