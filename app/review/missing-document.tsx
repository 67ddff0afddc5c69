'use client'

import Link from 'next/link'
import { useParams } from 'next/navigation'
import { href } from '../../lib/address/href.ts'
import type { Locale } from '../../lib/words/locale.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'

/** In place of a document that there is not. */
export function MissingDocument({ words }: { readonly words: Readonly<Record<Locale, ReviewWords<'missing'>>> }) {
  const locale = useParams().locale === 'en' ? 'en' : 'vi'
  const { title, text, toList } = words[locale]
  return (
    <>
      <h1>{title}</h1>
      <p className="deck">{text}</p>
      <p>
        <Link href={href(locale, '/review')} prefetch={false}>
          {toList}
        </Link>
      </p>
    </>
  )
}
