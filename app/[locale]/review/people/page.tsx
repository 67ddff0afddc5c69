import type { Metadata } from 'next'
import { deviceWords } from '../../../../lib/view/device-words.ts'
import { instantWords } from '../../../../lib/view/instant-words.ts'
import { reviewWords } from '../../../../lib/words/review-words.ts'
import { translator } from '../../../../lib/words/translator.ts'
import { requestLocale } from '../../../request/locale.ts'
import { leadToSignIn, requestCurator } from '../../../request/review.ts'
import { reviewMetadata } from '../../../request/review-metadata.ts'
import { requestSignedInLists } from '../../../request/signed-in-lists.ts'
import { People } from '../../../review/people.tsx'
import { ReviewNav } from '../../../review/review-nav.tsx'
import { Sessions } from '../../../review/sessions.tsx'

const PATH = '/review/people'

interface PeopleProps {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PeopleProps): Promise<Metadata> {
  const locale = await requestLocale(params)
  return reviewMetadata(locale, translator(locale)('review.page.people'))
}

/** One's own sessions; for administrators also the people. */
export default async function PeoplePage({ params }: PeopleProps) {
  const locale = await requestLocale(params)
  const curator = await requestCurator(locale, PATH)
  const t = translator(locale)
  const words = reviewWords(locale, 'people')
  const lists = await requestSignedInLists(curator)
  if (lists === null) return leadToSignIn(locale, PATH)
  const { people, sessions, token: current } = lists
  return (
    <>
      <ReviewNav locale={locale} curator={curator} current="people" />
      <h1>{t('review.page.people')}</h1>
      {curator.role === 'administrator' ? (
        <People
          words={words}
          roles={[
            { code: 'curator', words: t('review.page.role.curator') },
            { code: 'administrator', words: t('review.page.role.administrator') },
          ]}
          self={curator.id}
          people={people.map(({ id, name, email, role, banned }) => ({
            ...{ id, name, email },
            role: role === 'administrator' ? 'administrator' : 'curator',
            banned: banned === true,
          }))}
        />
      ) : (
        <p className="deck">{t('review.page.only')}</p>
      )}
      <Sessions
        words={words}
        sessions={sessions.map(({ token, userAgent, createdAt }) => ({
          token,
          device: deviceWords(userAgent ?? null, locale),
          since: instantWords(new Date(createdAt).toISOString(), locale),
          current: token === current,
        }))}
      />
    </>
  )
}
