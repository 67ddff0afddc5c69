import type { Locale } from './locale.ts'
import en from './messages/en/review.json' with { type: 'json' }
import vi from './messages/vi/review.json' with { type: 'json' }

type Part = 'screen' | 'add' | 'people' | 'signIn' | 'welcome' | 'missing'

/** A part of the review's sentences as plain data, for the browser; `fill` puts values into their `{places}`. */
export type ReviewWords<P extends Part> = (typeof vi)[P]

export function reviewWords<P extends Part>(locale: Locale, part: P): ReviewWords<P> {
  return (locale === 'vi' ? vi : en)[part]
}
