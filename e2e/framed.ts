import type { APIRequestContext, Locator } from '@playwright/test'
import { growthOf2024, type Recorded, victoryOf1954 } from './recorded.ts'

/** An embed of each kind, by the path of its page. */
export const EMBEDDED: readonly { readonly title: string; readonly path: (recorded: Recorded) => string }[] = [
  { title: 'the dashboard', path: () => '?province=dien-bien' },
  { title: 'the dashboard with evidence open', path: (recorded) => `?province=dien-bien&fact=${growthOf2024(recorded).id}` },
  { title: 'the dashboard as a table', path: () => '?province=dien-bien&time=2024&view=table' },
  { title: 'the timeline', path: () => '/timeline' },
  { title: 'an indicator', path: () => '/indicators/grdp-growth' },
  { title: 'a province', path: () => '/provinces/dien-bien' },
  { title: 'an article', path: (recorded) => `/articles/${growthOf2024(recorded).evidence[0]?.article}` },
  { title: 'an event', path: (recorded) => `/events/${victoryOf1954(recorded).id}` },
  { title: 'a figure', path: (recorded) => `/f/${growthOf2024(recorded).id}` },
]

export interface ServedHtml {
  readonly status: number
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** A page as the server sends it, before any script. */
export async function served(request: APIRequestContext, path: string): Promise<ServedHtml> {
  const response = await request.get(path, { maxRedirects: 0 })
  return { status: response.status(), html: await response.text(), headers: response.headers() }
}

/** The opening tags of a kind in served HTML, each with its attributes. */
export function tagsOf(html: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...html.matchAll(new RegExp(`<${name}((?:\\s[^>]*)?)>`, 'g'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value = '']) => [key, value.replaceAll('&amp;', '&')]),
    ),
  )
}

/** How many whole pixels a frame is higher than what it holds; 0 when it fits, since a height is told in whole ones. */
export async function slackOf(frame: Locator): Promise<number> {
  const outside = (await frame.boundingBox())?.height ?? 0
  const inside = (await frame.contentFrame().locator('main').boundingBox())?.height ?? -1
  return Math.floor(outside - inside)
}
