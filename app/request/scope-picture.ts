import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { BOTH_KINDS, type FactKinds } from '../../lib/facts/fact-kinds.ts'
import { numberedNotes } from '../../lib/view/numbered-notes.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Picture, Span } from '../../lib/view/picture.ts'
import type { SourceNote } from '../../lib/view/source-note.ts'
import type { RequestContext } from './catalogue.ts'
import { condensedPicture, condensedWindow } from './condensed-picture.ts'
import { type Facts, filterOf } from './facts.ts'
import { areFew, fewFacts } from './few-facts.ts'
import { requestPicture } from './picture.ts'

/** What a picture is about: the facts that a state keeps, of some kinds, whatever their time. */
export interface PictureScope {
  readonly state: PageState
  readonly kinds?: FactKinds
  /** Whether all years are shown where no time was asked for, as on a timeline. */
  readonly opensOnAll?: boolean
}

export interface ScopePicture {
  readonly picture: Picture
  /** All facts in scope; null where they are more than are read for a picture. */
  readonly facts: Facts | null
}

/** The picture of a scope: its facts one by one where they are few, else in columns. */
export async function scopePicture(
  { state, kinds = BOTH_KINDS, opensOnAll = false }: PictureScope,
  context: RequestContext,
  place: PagePlace,
): Promise<ScopePicture> {
  const filter = await filterOf({ ...state, time: null })
  const facts = await fewFacts(context, filter, kinds)
  if (facts === null) {
    return { picture: await condensedPicture({ filter, kinds, opensOnAll, whole: true }, context, place), facts }
  }
  const picture = await requestPicture(facts, context, place)
  const opens = opensOnAll && !state.time
  return { picture: opens ? { ...picture, window: picture.extent, defaultWindow: picture.extent } : picture, facts }
}

/** The window of a scope's picture where it is known before the picture is: where facts are too many to be read. */
export async function soonKnownWindow(
  { state, kinds = BOTH_KINDS, opensOnAll = false }: PictureScope,
  context: RequestContext,
  place: PagePlace,
): Promise<Span | null> {
  const filter = await filterOf({ ...state, time: null })
  return (await areFew(filter, kinds)) ? null : condensedWindow({ filter, opensOnAll }, context, place)
}

/** The same with the notes that are printed under it; a picture in columns has none. */
export async function notedPicture(
  scope: PictureScope,
  context: RequestContext,
  place: PagePlace,
): Promise<ScopePicture & { readonly notes: readonly SourceNote[] }> {
  const { picture, facts } = await scopePicture(scope, context, place)
  if (facts === null) return { picture, facts, notes: [] }
  return { ...numberedNotes(picture, [...facts.observations, ...facts.events], context), facts }
}
