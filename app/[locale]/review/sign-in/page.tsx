import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { href } from '../../../../lib/address/href.ts'
import { safeReviewPath } from '../../../../lib/review/review-path.ts'
import { reviewWords } from '../../../../lib/words/review-words.ts'
import { curatorOf } from '../../../request/curator.ts'
import { requestLocale } from '../../../request/locale.ts'
import { reviewMetadata } from '../../../request/review-metadata.ts'
import styles from '../../../review/entrance.module.css'
import { SignInForm } from '../../../review/sign-in-form.tsx'

interface SignInProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<{ readonly next?: string | readonly string[] }>
}

export async function generateMetadata({ params }: SignInProps): Promise<Metadata> {
  const locale = await requestLocale(params)
  return reviewMetadata(locale, reviewWords(locale, 'signIn').title)
}

export default async function SignIn({ params, searchParams }: SignInProps) {
  const [locale, { next }] = await Promise.all([requestLocale(params), searchParams])
  const onward = safeReviewPath(typeof next === 'string' ? next : null, href(locale, '/review'))
  if (await curatorOf(await headers())) redirect(onward)
  const words = reviewWords(locale, 'signIn')
  return (
    <section className={styles.entrance}>
      <h1>{words.title}</h1>
      <SignInForm words={words} onward={onward} />
      <p className="quiet">{words.how}</p>
    </section>
  )
}
