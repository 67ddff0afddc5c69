import { type Fact, isObservation } from '../facts/fact.ts'
import { figureWords } from '../words/figure-words.ts'
import type { Locale } from '../words/locale.ts'
import { stretchWords } from '../words/period-words.ts'

/** What a version of a fact says, at its shortest: the figure, or the date of an event. */
export function shortWords(fact: Fact, locale: Locale): string {
  return isObservation(fact) ? figureWords(fact, locale).whole : stretchWords(fact.date, locale)
}
