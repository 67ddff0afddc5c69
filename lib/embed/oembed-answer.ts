import { embedHeight } from './embed-height.ts'
import { embedSnippet } from './embed-snippet.ts'
import type { OembedQuery } from './oembed-query.ts'

const WIDTH = 800
const AN_HOUR = 3600

interface OembedSource {
  /** Absolute address of the embed. */
  readonly src: string
  /** Path of the page without language. */
  readonly path: string
  readonly title: string
  readonly provider: { readonly name: string; readonly url: string }
}

/** An oEmbed 1.0 answer of type "rich", no larger than the consumer has room for. */
export function oembedAnswer({ src, path, title, provider }: OembedSource, { maxWidth, maxHeight }: OembedQuery) {
  const width = Math.min(WIDTH, maxWidth ?? WIDTH)
  const wanted = embedHeight(path)
  const height = Math.min(wanted, maxHeight ?? wanted)
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: provider.name,
    provider_url: provider.url,
    cache_age: AN_HOUR,
    width,
    height,
    html: embedSnippet({ src, title, width, height }),
  }
}
