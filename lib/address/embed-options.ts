import { type RawParameters, rawValues } from './page-state.ts'

/**
 * How an embed shows itself. Which chart it is of is told by the page's own state; these two stand behind it in the query
 * string and mean nothing anywhere else, so they are no part of that state.
 */
export interface EmbedOptions {
  /** Whether filters and the tools that move the window are offered. */
  readonly controls: boolean
  /** Null follows the reader's system. */
  readonly theme: 'light' | 'dark' | null
}

export const DEFAULT_EMBED: EmbedOptions = { controls: true, theme: null }

/** A value that could not be used, and what its parameter accepts. */
export interface EmbedProblem {
  readonly key: keyof EmbedOptions
  readonly value: string
  readonly accepts: string
}

/** Reads the options of an embed out of any query string. Never throws: what cannot be used is named, the default stands. */
export function readEmbedOptions(raw: RawParameters): { options: EmbedOptions; problems: readonly EmbedProblem[] } {
  const [controls, theme] = [first(raw, 'controls'), first(raw, 'theme')]
  const problems: EmbedProblem[] = []
  if (controls !== '' && controls !== 'on' && controls !== 'off') {
    problems.push({ key: 'controls', value: controls, accepts: 'on, off' })
  }
  const isTheme = theme === 'light' || theme === 'dark'
  if (theme !== '' && !isTheme) problems.push({ key: 'theme', value: theme, accepts: 'light, dark' })
  return { options: { controls: controls !== 'off', theme: isTheme ? theme : null }, problems }
}

/** The canonical query string of the options: only what differs from the default, without "?". */
export function writeEmbedOptions({ controls, theme }: EmbedOptions): string {
  return [controls ? '' : 'controls=off', theme ? `theme=${theme}` : ''].filter(Boolean).join('&')
}

function first(raw: RawParameters, key: keyof EmbedOptions): string {
  return rawValues(raw, key)[0] ?? ''
}
