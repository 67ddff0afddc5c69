import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from './locale.ts'
import { translator } from './translator.ts'

const PARTS = ['facts', 'chart', 'condensed', 'pages', 'drawings', 'embeds', 'files', 'insights', 'review', 'share', 'verify']

type Say = (key: string, values?: Record<string, string | number>) => string

/** Every sentence by its key. */
function sentences(locale: Locale): readonly (readonly [string, string])[] {
  const raw = translator(locale).raw as (key: string) => unknown
  const under = (key: string, value: unknown): (readonly [string, string])[] =>
    typeof value === 'string'
      ? [[key, value]]
      : Object.entries(value as object).flatMap(([name, inner]) => under(`${key}.${name}`, inner))
  return PARTS.flatMap((part) => under(part, raw(part)))
}

/** A value for everything that a sentence asks for: a choice is asked for by a number or by a word. */
function valuesOf(sentence: string, count: number): Record<string, string | number> {
  const names = [...sentence.matchAll(/\{(\w+)(?:, (\w+))?/g)]
  const isCounted = (kind: string | undefined) => kind === 'plural' || kind === 'number'
  return Object.fromEntries(names.map(([, name = '', kind]) => [name, isCounted(kind) ? count : '“1.640 tỷ”']))
}

describe.each(LOCALES)('the sentences in "%s"', (locale) => {
  const say = translator(locale) as unknown as Say

  it.each([0, 1, 2, 1234.5])('are what the library itself says of %d', (count) => {
    const raw = translator(locale).raw as (key: string) => unknown
    const messages = Object.fromEntries(PARTS.map((part) => [part, raw(part)]))
    const library = createTranslator({ locale, messages }) as unknown as Say
    const all = sentences(locale)
    expect(all.length).toBeGreaterThan(500)
    for (const [key, sentence] of all) {
      const values = valuesOf(sentence, count)
      expect(say(key, values), key).toBe(library(key, values))
    }
  })

  it('are refused where there is none, and where a value is missing', () => {
    expect(() => say('pages.nowhere')).toThrow('pages.nowhere')
    expect(() => say('pages.filter.figures')).toThrow('count')
  })
})
