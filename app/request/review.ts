import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { href } from '../../lib/address/href.ts'
import { readArticleVersions } from '../../lib/db/read-article-versions.ts'
import { readEvents } from '../../lib/db/read-events.ts'
import { readObservations } from '../../lib/db/read-observations.ts'
import { readPublications } from '../../lib/db/review/read-publications.ts'
import { readReviewHistory } from '../../lib/db/review/read-review-history.ts'
import { readSubmission } from '../../lib/db/review/read-submissions.ts'
import { readPage } from '../../lib/extract/read/read-page.ts'
import { comparedAreas, type ReviewView, reviewView } from '../../lib/view/review-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { pageContext } from './catalogue.ts'
import { type Curator, curatorOf } from './curator.ts'
import { requestToday } from './environment.ts'
import { learnArticlesOf } from './facts.ts'

/** Whoever is signed in; everybody else is led to the sign-in and back to `path` (without language) afterwards. */
export async function requestCurator(locale: Locale, path: string): Promise<Curator> {
  const curator = await curatorOf(await headers())
  return curator ?? leadToSignIn(locale, path)
}

/** Leads to the sign-in, and back to `path` (without language) afterwards. */
export function leadToSignIn(locale: Locale, path: string): never {
  redirect(`${href(locale, '/review/sign-in')}?next=${encodeURIComponent(href(locale, path))}`)
}

/** A document under review with everything its page shows; null for an id that there is not. */
export async function requestReview(id: string, locale: Locale): Promise<ReviewView | null> {
  const submission = /^r_[0-9a-f]+$/.test(id) ? await readSubmission(id) : null
  if (!submission) return null
  const context = await pageContext(locale)
  const near = { areas: comparedAreas(submission.candidates, context), today: requestToday() }
  const slugs = submission.articles.map(({ article }) => article.slug)
  const [{ observations }, { events }, history, publications, versions] = await Promise.all([
    near.areas.length > 0 ? readObservations(near) : { observations: [] },
    near.areas.length > 0 ? readEvents(near) : { events: [] },
    readReviewHistory(id),
    readPublications(id),
    Promise.all(slugs.map(async (slug) => [slug, await readArticleVersions(slug)] as const)),
  ])
  await learnArticlesOf(context, [...observations, ...events])
  const page = readPage(submission.given, submission.mediaType === 'text/html' ? 'text/html' : 'text/plain')
  return reviewView(
    { submission, page, recorded: { observations, events }, history, publications, versions: new Map(versions) },
    context,
  )
}
