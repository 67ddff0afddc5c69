import type { Formatters } from 'intl-messageformat'
import type { Locale } from './locale.ts'

/** Numbers and plurals of one language, each kind made once: the library's own are looked up by their options as JSON. */
export function formattersOf(locale: Locale): Formatters {
  const [numbers, plurals] = [
    made((options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(locale, options)),
    made((type: Intl.PluralRulesOptions['type']) => new Intl.PluralRules(locale, type && { type })),
  ]
  return {
    getNumberFormat: (_, options) => numbers(options as Intl.NumberFormatOptions | undefined),
    getDateTimeFormat: () => {
      throw new Error('no sentence formats a day: lib/words/civil-date-words.ts says days, which have no clock')
    },
    getPluralRules: (_, options) => plurals(options?.type),
  }
}

function made<Asked, Made>(make: (asked: Asked) => Made): (asked: Asked) => Made {
  const known = new Map<Asked, Made>()
  return (asked) => {
    const there = known.get(asked) ?? make(asked)
    known.set(asked, there)
    return there
  }
}
