import { createTranslator } from 'use-intl/core'
import type { Locale } from './locale.ts'
import enChart from './messages/en/chart.json' with { type: 'json' }
import enCondensed from './messages/en/condensed.json' with { type: 'json' }
import enDrawings from './messages/en/drawings.json' with { type: 'json' }
import enEmbeds from './messages/en/embeds.json' with { type: 'json' }
import enFacts from './messages/en/facts.json' with { type: 'json' }
import enFiles from './messages/en/files.json' with { type: 'json' }
import enInsights from './messages/en/insights.json' with { type: 'json' }
import enPages from './messages/en/pages.json' with { type: 'json' }
import enReview from './messages/en/review.json' with { type: 'json' }
import enShare from './messages/en/share.json' with { type: 'json' }
import enVerify from './messages/en/verify.json' with { type: 'json' }
import viChart from './messages/vi/chart.json' with { type: 'json' }
import viCondensed from './messages/vi/condensed.json' with { type: 'json' }
import viDrawings from './messages/vi/drawings.json' with { type: 'json' }
import viEmbeds from './messages/vi/embeds.json' with { type: 'json' }
import viFacts from './messages/vi/facts.json' with { type: 'json' }
import viFiles from './messages/vi/files.json' with { type: 'json' }
import viInsights from './messages/vi/insights.json' with { type: 'json' }
import viPages from './messages/vi/pages.json' with { type: 'json' }
import viReview from './messages/vi/review.json' with { type: 'json' }
import viShare from './messages/vi/share.json' with { type: 'json' }
import viVerify from './messages/vi/verify.json' with { type: 'json' }

const VI = {
  facts: viFacts,
  chart: viChart,
  condensed: viCondensed,
  pages: viPages,
  drawings: viDrawings,
  embeds: viEmbeds,
  files: viFiles,
  insights: viInsights,
  review: viReview,
  share: viShare,
  verify: viVerify,
}
const EN: typeof VI = {
  facts: enFacts,
  chart: enChart,
  condensed: enCondensed,
  pages: enPages,
  drawings: enDrawings,
  embeds: enEmbeds,
  files: enFiles,
  insights: enInsights,
  review: enReview,
  share: enShare,
  verify: enVerify,
}

/** Messages are read and their formats made the first time that a sentence is said: whoever asks later finds them ready. */
const made = new Map<Locale, ReturnType<typeof make>>()

/**
 * The product's sentences in one language; keys are checked by the compiler.
 * A key that English lacks does not compile, because English must have the shape of Vietnamese.
 * A broken message throws instead of showing its key to readers.
 */
export function translator(locale: Locale): Translator {
  const known = made.get(locale) ?? make(locale)
  made.set(locale, known)
  return known
}

function make(locale: Locale) {
  return createTranslator({
    locale,
    messages: locale === 'vi' ? VI : EN,
    timeZone: 'Asia/Ho_Chi_Minh',
    onError(error) {
      throw error
    },
  })
}

export type Translator = ReturnType<typeof make>
