import { IntlMessageFormat } from 'intl-messageformat'
import { createTranslator } from 'use-intl/core'
import { formattersOf } from './formatters.ts'
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
const translators = new Map<Locale, ReturnType<typeof make>>()

/**
 * The product's sentences in one language; keys are checked by the compiler.
 * A key that English lacks does not compile, because English must have the shape of Vietnamese.
 * A broken message throws instead of showing its key to readers.
 */
export function translator(locale: Locale): Translator {
  const known = translators.get(locale) ?? make(locale)
  translators.set(locale, known)
  return known
}

function make(locale: Locale) {
  const messages = locale === 'vi' ? VI : EN
  const library = createTranslator({
    locale,
    messages,
    timeZone: 'Asia/Ho_Chi_Minh',
    onError(error) {
      throw error
    },
  })
  return readOnce(library, locale)
}

export type Translator = ReturnType<typeof make>

type Said = ReturnType<typeof createTranslator<typeof VI>>

/**
 * The same sentences, each read once. The library reads a sentence with values by writing it, its language and all formats that there
 * are as JSON, to look up what it made of them; a page says thousands. A sentence that is not there throws, as does one whose value is missing.
 */
function readOnce({ rich, markup, raw, has }: Said, locale: Locale): Said {
  const read = new Map<string, IntlMessageFormat>()
  const formatters = formattersOf(locale)
  const say = (key: Parameters<Said>[0], values?: Record<string, string | number>): string => {
    const sentence = read.get(key) ?? new IntlMessageFormat(raw(key), locale, undefined, { formatters })
    read.set(key, sentence)
    return String(sentence.format(values))
  }
  return Object.assign(say, { rich, markup, raw, has }) as Said
}
