import 'server-only'
import { framedAddress } from '../../lib/address/embed-address.ts'
import type { Fact } from '../../lib/facts/fact.ts'
import { isInWindow } from '../../lib/view/is-in-window.ts'
import type { Picture } from '../../lib/view/picture.ts'
import type { EmbedRequest } from './embed-request.ts'
import { type PictureScope, type ScopePicture, scopePicture } from './scope-picture.ts'

/** The picture of an embed: as on its page, with the links from panels to their indicators kept inside the frame. */
export async function requestEmbedPicture(scope: PictureScope, { context, place, options }: EmbedRequest): Promise<ScopePicture> {
  const { state } = place
  // A table has no window: it holds all, so its title and its counts speak of all.
  const whole = state.view === 'table' && !state.time ? { ...state, time: { from: 'earliest', to: 'latest' } } : state
  const { picture, facts } = await scopePicture(scope, context, { ...place, state: whole })
  const panels = picture.panels.map((panel) => ({ ...panel, href: framedAddress(panel.href, options) }))
  return { picture: { ...picture, panels }, facts }
}

/** Those of some facts that the picture's window shows. */
export function shownFacts(facts: readonly Fact[], { window }: Pick<Picture, 'window'>): readonly Fact[] {
  return facts.filter((fact) => isInWindow(fact, window))
}
