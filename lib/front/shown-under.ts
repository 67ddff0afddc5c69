import type { Area } from '../facts/area.ts'
import { lineage } from '../facts/lineage.ts'
import type { ShownUnder } from './touches.ts'

/** Worked out once for all areas: a province page shows the facts of every unit of its lineage. */
export function shownUnder(areas: readonly Area[]): ShownUnder {
  const slugs = new Map<string, string[]>()
  for (const slug of new Set(areas.map((area) => area.slug))) {
    for (const { area } of lineage(slug, areas)) slugs.set(area.id, [...(slugs.get(area.id) ?? []), slug])
  }
  // An area that is not known could stand under any; whoever asks learns of the new list by its own change.
  return (area) => slugs.get(area) ?? []
}
