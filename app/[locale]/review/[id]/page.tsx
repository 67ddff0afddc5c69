import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { href } from '../../../../lib/address/href.ts'
import { reviewLists } from '../../../../lib/view/review-lists.ts'
import { reviewWords } from '../../../../lib/words/review-words.ts'
import { translator } from '../../../../lib/words/translator.ts'
import { pageContext } from '../../../request/catalogue.ts'
import { requestLocale } from '../../../request/locale.ts'
import { requestCurator, requestReview } from '../../../request/review.ts'
import { reviewMetadata } from '../../../request/review-metadata.ts'
import { ReviewNav } from '../../../review/review-nav.tsx'
import { ReviewScreen } from '../../../review/review-screen.tsx'

interface DocumentProps {
  readonly params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: DocumentProps): Promise<Metadata> {
  const locale = await requestLocale(params)
  // The title of the document is told to nobody who has not signed in; metadata is made before that is known.
  return reviewMetadata(locale, translator(locale)('review.page.title'))
}

/** One document under review. */
export default async function DocumentPage({ params }: DocumentProps) {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  const path = `/review/${encodeURIComponent(id)}`
  const curator = await requestCurator(locale, path)
  const view = await requestReview(id, locale)
  if (!view) notFound()
  return (
    <>
      <ReviewNav locale={locale} curator={curator} current="document" />
      <ReviewScreen
        view={view}
        lists={reviewLists(await pageContext(locale))}
        words={reviewWords(locale, 'screen')}
        locale={locale}
        signIn={`${href(locale, '/review/sign-in')}?next=${encodeURIComponent(href(locale, path))}`}
      />
    </>
  )
}
