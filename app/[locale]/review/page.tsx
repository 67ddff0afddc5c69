import type { Metadata } from 'next'
import Link from 'next/link'
import { href } from '../../../lib/address/href.ts'
import { readSubmissions } from '../../../lib/db/review/read-submissions.ts'
import { DECISIONS } from '../../../lib/review/submission.ts'
import { instantWords } from '../../../lib/view/instant-words.ts'
import { reviewWords } from '../../../lib/words/review-words.ts'
import { translator } from '../../../lib/words/translator.ts'
import { requestLocale } from '../../request/locale.ts'
import { requestCurator } from '../../request/review.ts'
import { reviewMetadata } from '../../request/review-metadata.ts'
import { AddDocuments } from '../../review/add-documents.tsx'
import styles from '../../review/document-list.module.css'
import { ReviewNav } from '../../review/review-nav.tsx'

interface ReviewProps {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: ReviewProps): Promise<Metadata> {
  const locale = await requestLocale(params)
  return reviewMetadata(locale, translator(locale)('review.page.title'))
}

/** The documents that were given, the newest first, and the ways to give another. */
export default async function Review({ params }: ReviewProps) {
  const locale = await requestLocale(params)
  const curator = await requestCurator(locale, '/review')
  const documents = await readSubmissions()
  const t = translator(locale)
  return (
    <>
      <ReviewNav locale={locale} curator={curator} current="list" />
      <h1>{t('review.page.list')}</h1>
      <p className="deck">{t('review.page.lead')}</p>
      <AddDocuments words={reviewWords(locale, 'add')} base={href(locale, '/review')} />
      {documents.length === 0 && <p className={styles.empty}>{t('review.page.empty')}</p>}
      <ul className={styles.documents}>
        {documents.map(({ id, title, name, origin, state, createdAt, createdBy, counts }) => {
          const given = { name, origin: t(`review.page.origin.${origin}`), when: instantWords(createdAt, locale) }
          return (
            <li key={id} data-state={state}>
              <div>
                <Link href={href(locale, `/review/${id}`)} prefetch={false}>
                  <bdi>{title}</bdi>
                </Link>
                <p>
                  <bdi>
                    {createdBy === null ? t('review.page.given', given) : t('review.page.givenBy', { ...given, who: createdBy })}
                  </bdi>
                </p>
              </div>
              <p>
                <strong>{t(`review.page.state.${state}`)}</strong>
                <span>
                  {DECISIONS.every((decision) => counts[decision] === 0)
                    ? t('review.page.nothing')
                    : t('review.page.counts', counts)}
                </span>
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
