import type { GroupKind } from './figure-groups.ts'

/** Where no indicator is prominent, this many with the most figures are shown. */
const WITHOUT_PROMINENCE = 4

export interface ChosenGroups<Group extends GroupKind> {
  readonly shown: readonly Group[]
  readonly others: readonly Group[]
}

/**
 * Which groups get a panel (`inWindow` tells how many figures a group has there): all groups of the indicators that the reader chose, in that order; otherwise the prominent
 * indicators' own measures that have figures in the window. Everything else stays one step away.
 */
export function chooseGroups<Group extends GroupKind>(
  groups: readonly Group[],
  indicators: readonly string[],
  inWindow: (group: Group) => number,
): ChosenGroups<Group> {
  const shown =
    indicators.length > 0
      ? indicators.flatMap((slug) => groups.filter(({ indicator }) => indicator.slug === slug))
      : byDefault(groups, inWindow)
  return { shown, others: groups.filter((group) => !shown.includes(group)) }
}

function byDefault<Group extends GroupKind>(groups: readonly Group[], inWindow: (group: Group) => number): readonly Group[] {
  const own = groups.filter((group) => group.main && inWindow(group) > 0)
  const prominent = own.filter(({ indicator }) => indicator.prominence > 0)
  if (prominent.length > 0) return prominent
  const present = own.length > 0 ? own : groups.filter((group) => inWindow(group) > 0)
  return [...present].sort((a, b) => inWindow(b) - inWindow(a)).slice(0, WITHOUT_PROMINENCE)
}
