import 'server-only'
import { framedAddress } from '../../lib/address/embed-address.ts'
import type { Fact } from '../../lib/facts/fact.ts'
import { isInWindow } from '../../lib/view/is-in-window.ts'
import type { Picture } from '../../lib/view/picture.ts'
import type { EmbedRequest } from './embed-request.ts'
import type { Facts } from './facts.ts'
import { requestPicture } from './picture.ts'

/** The picture of an embed: as on its page, with the links from panels to their indicators kept inside the frame. */
export async function requestEmbedPicture(facts: Facts, { context, place, options }: EmbedRequest): Promise<Picture> {
  const { state } = place
  // A table has no window: it holds all, so its title and its counts speak of all.
  const whole = state.view === 'table' && !state.time ? { ...state, time: { from: 'earliest', to: 'latest' } } : state
  const picture = await requestPicture(facts, context, { ...place, state: whole })
  return { ...picture, panels: picture.panels.map((panel) => ({ ...panel, href: framedAddress(panel.href, options) })) }
}

/** Those of the facts that the picture's window shows. */
export function shownFacts({ observations, events }: Facts, { window }: Pick<Picture, 'window'>): readonly Fact[] {
  return [...observations, ...events].filter((fact) => isInWindow(fact, window))
}
