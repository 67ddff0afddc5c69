import { currentQuery, type RawParameters } from './current-query.ts'
import type { EmbedOptions } from './embed-address.ts'

export const DEFAULT_EMBED: EmbedOptions = { controls: true }

/** A value that could not be used, and what its parameter accepts. */
export interface EmbedProblem {
  readonly key: keyof EmbedOptions
  readonly value: string
  readonly accepts: string
}

/** Reads the options of an embed out of any query string. Never throws: what cannot be used is named, the default stands. */
export function readEmbedOptions(raw: RawParameters): { options: EmbedOptions; problems: readonly EmbedProblem[] } {
  const query = currentQuery(raw)
  const [controls, theme] = [query.get('controls') || 'on', query.get('theme') || null]
  const problems: EmbedProblem[] = []
  if (controls !== 'on' && controls !== 'off') problems.push({ key: 'controls', value: controls, accepts: 'on, off' })
  const isTheme = theme === 'light' || theme === 'dark'
  if (theme !== null && !isTheme) problems.push({ key: 'theme', value: theme, accepts: 'light, dark' })
  return { options: { controls: controls !== 'off', ...(isTheme && { theme }) }, problems }
}
