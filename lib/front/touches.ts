import type { Change } from './change.ts'
import type { Dependence, FactsDependence, SurroundingsDependence } from './dependence.ts'

/** Slugs on whose pages the facts of an area stand: its own, and those of what it became. */
export type ShownUnder = (area: string) => readonly string[]

/**
 * Whether an answer could be another one after a change. Never false for one that is; true for some that are not, where
 * telling would need the facts themselves.
 */
export function touches(shown: Dependence, change: Change, shownUnder: ShownUnder): boolean {
  switch (shown.on) {
    case 'nothing':
      return false
    case 'lists':
      return change.lists || change.everything
    case 'everything':
    case 'one':
      return true
    case 'fact':
      return change.lists || change.everything || [change.figures, change.events].some((part) => part?.ids.includes(shown.id))
    case 'surroundings':
      return change.lists || change.everything || change.extent || touchesSurroundings(shown, change, shownUnder)
    case 'facts':
      return change.lists || change.everything || (shown.extent && change.extent) || touchesFacts(shown, change, shownUnder)
  }
}

function touchesFacts(shown: FactsDependence, { figures, events, articles }: Change, shownUnder: ShownUnder): boolean {
  const near = (areas: readonly string[]) =>
    shown.provinces === null || areas.some((area) => shownUnder(area).some((slug) => shown.provinces?.includes(slug)))
  const named = (indicators: readonly string[]) =>
    shown.indicators === null || indicators.some((indicator) => shown.indicators?.includes(indicator))
  return (
    (shown.figures && figures !== null && near(figures.areas) && named(figures.indicators)) ||
    (shown.events && events !== null && near(events.areas)) ||
    (shown.articles && articles !== null && near(articles.areas))
  )
}

function touchesSurroundings(
  shown: SurroundingsDependence,
  { figures, events, articles, quoted }: Change,
  shownUnder: ShownUnder,
): boolean {
  const slugs = new Set(shown.areas.flatMap(shownUnder))
  const areas = [...(figures?.areas ?? []), ...(events?.areas ?? [])]
  return (
    [figures, events].some((part) => part?.ids.includes(shown.name)) ||
    [...quoted, ...(articles?.slugs ?? [])].some((slug) => shown.articles.includes(slug)) ||
    areas.some((area) => shownUnder(area).some((slug) => slugs.has(slug)))
  )
}
