import type { Metadata } from 'next'
import { href } from '../../../../lib/address/href.ts'
import { SHORTEST_PASSWORD } from '../../../../lib/auth/shortest-password.ts'
import { reviewWords } from '../../../../lib/words/review-words.ts'
import { requestLocale } from '../../../request/locale.ts'
import { reviewMetadata } from '../../../request/review-metadata.ts'
import styles from '../../../review/entrance.module.css'
import { WelcomeForm } from '../../../review/welcome-form.tsx'

interface WelcomeProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<{ readonly token?: string | readonly string[] }>
}

export async function generateMetadata({ params }: WelcomeProps): Promise<Metadata> {
  const locale = await requestLocale(params)
  return reviewMetadata(locale, reviewWords(locale, 'welcome').title)
}

/** Where a link leads that an administrator or the command made: its token is good for choosing a password once. */
export default async function Welcome({ params, searchParams }: WelcomeProps) {
  const [locale, { token }] = await Promise.all([requestLocale(params), searchParams])
  const words = reviewWords(locale, 'welcome')
  return (
    <section className={styles.entrance}>
      <h1>{words.title}</h1>
      {typeof token === 'string' ? (
        <>
          <p className="deck">{words.lead}</p>
          <WelcomeForm words={words} token={token} shortest={SHORTEST_PASSWORD} signIn={href(locale, '/review/sign-in')} />
        </>
      ) : (
        <p role="alert">{words.noToken}</p>
      )}
    </section>
  )
}
