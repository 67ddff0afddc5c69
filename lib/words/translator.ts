import { createTranslator } from 'use-intl/core'
import type { Locale } from './locale.ts'
import enChart from './messages/en/chart.json' with { type: 'json' }
import enFacts from './messages/en/facts.json' with { type: 'json' }
import enPages from './messages/en/pages.json' with { type: 'json' }
import enReview from './messages/en/review.json' with { type: 'json' }
import viChart from './messages/vi/chart.json' with { type: 'json' }
import viFacts from './messages/vi/facts.json' with { type: 'json' }
import viPages from './messages/vi/pages.json' with { type: 'json' }
import viReview from './messages/vi/review.json' with { type: 'json' }

const VI = { facts: viFacts, chart: viChart, pages: viPages, review: viReview }
const EN: typeof VI = { facts: enFacts, chart: enChart, pages: enPages, review: enReview }

/**
 * The product's sentences in one language; keys are checked by the compiler.
 * A key that English lacks does not compile, because English must have the shape of Vietnamese.
 * A broken message throws instead of showing its key to readers.
 */
export function translator(locale: Locale) {
  return createTranslator({
    locale,
    messages: locale === 'vi' ? VI : EN,
    timeZone: 'Asia/Ho_Chi_Minh',
    onError(error) {
      throw error
    },
  })
}

export type Translator = ReturnType<typeof translator>
