import { href } from '../address/href.ts'
import { type GroupKind, groupName } from './figure-groups.ts'
import type { Picture } from './picture.ts'
import type { PictureContext } from './picture-context.ts'

/** One entry for an indicator that is not shown at all; one for each further measure of those that are. */
export function otherPanels<Group extends GroupKind>(
  shown: readonly Group[],
  others: readonly Group[],
  figuresOf: (group: Group) => number,
  context: Pick<PictureContext, 'locale' | 't' | 'state' | 'path'>,
): Picture['otherPanels'] {
  const { locale, t, state, path } = context
  const partly = new Set(shown.map(({ indicator }) => indicator.slug))
  const entries = new Map<string, Picture['otherPanels'][number]>()
  for (const group of others) {
    const { slug, shortName } = group.indicator
    const id = partly.has(slug) ? group.id : slug
    const name = partly.has(slug) ? groupName(group, locale, t) : shortName[locale]
    const figures = (entries.get(id)?.figures ?? 0) + figuresOf(group)
    entries.set(id, { id, name, figures, href: href(locale, path, { ...state, indicator: [slug], fact: null }) })
  }
  return [...entries.values()]
}
