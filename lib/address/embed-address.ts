import { DEFAULT_EMBED, type EmbedOptions, writeEmbedOptions } from './embed-options.ts'

/**
 * The address of a page's embed: "/en/timeline?time=2024" is "/en/embed/timeline?time=2024&controls=off" without controls.
 * Takes a path with or without language and query; a fragment has no meaning there and is dropped.
 */
export function embedAddress(address: string, options: EmbedOptions = DEFAULT_EMBED): string {
  const [path = '/', search = ''] = (address.split('#')[0] ?? '').split('?')
  const [, language = '', bare = ''] = /^(\/en(?=\/|$))?(.*)$/.exec(path) ?? []
  const query = [search, writeEmbedOptions(options)].filter(Boolean).join('&')
  return `${language}/embed${bare === '/' ? '' : bare}${query ? `?${query}` : ''}`
}
