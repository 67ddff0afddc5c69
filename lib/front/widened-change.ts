import { type Concerned, concernedBy } from '../db/concerned-by-change.ts'
import type { ChangeListener } from '../db/listen-changes.ts'
import type { Change } from './change.ts'

/** A change with all that shows something of what changed, wherever it stands: what was worked out from a figure, for one. */
export async function widenedChange(told: Change, ask: ChangeListener['ask']): Promise<Change> {
  const { figures, events, articles } = told
  const facts = [...(figures?.ids ?? []), ...(events?.ids ?? [])]
  // What concerns everything concerns no more.
  if (told.everything || (facts.length === 0 && articles === null)) return told
  const { concerned } = (await ask(concernedBy(facts, articles?.slugs ?? []))) as { readonly concerned: Concerned }
  return {
    ...told,
    figures: concerned.figures.ids.length === 0 && figures === null ? null : merged(figures, concerned.figures),
    events: concerned.events.ids.length === 0 && events === null ? null : merged(events, concerned.events),
    quoted: concerned.articles,
  }
}

function merged<Part extends { readonly [Name in keyof Part]: readonly string[] }>(told: Part | null, more: Part): Part {
  if (told === null) return more
  const names = Object.keys(more) as (keyof Part)[]
  return Object.fromEntries(names.map((name) => [name, [...new Set([...told[name], ...more[name]])]])) as unknown as Part
}
