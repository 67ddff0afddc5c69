import type { Event } from '../facts/event.ts'
import type { Fact } from '../facts/fact.ts'
import type { Observation } from '../facts/observation.ts'
import type { Database } from './client.ts'
import { eventAreaColumns, eventColumns, evidenceColumns, type FoldedTitles, observationColumns } from './fact-columns.ts'

/** Adds versions of figures with their quotes and the inputs of their formulas. Call it in a transaction: the parts must come with the fact. */
export async function insertObservations(db: Database, figures: readonly Observation[]): Promise<void> {
  const titles = await foldedTitles(db, figures)
  const added = await db.observation.createManyAndReturn({
    data: figures.map((figure) => observationColumns(figure, titles)),
    select: { row: true, id: true, version: true },
  })
  const rowOf = rowFinder(added)
  await db.evidence.createMany({
    data: figures.flatMap((figure) =>
      figure.evidence.map((quote, position) => ({ observationRow: rowOf(figure), ...evidenceColumns(quote, position) })),
    ),
  })
  await db.derivationInput.createMany({
    data: figures.flatMap((figure) =>
      Object.entries(figure.derivedFrom?.inputs ?? {}).map(([symbol, inputId]) => ({
        observationRow: rowOf(figure),
        symbol,
        inputId,
      })),
    ),
  })
}

/** Adds versions of events with their quotes and areas. Call it in a transaction: the parts must come with the fact. */
export async function insertEvents(db: Database, events: readonly Event[]): Promise<void> {
  const titles = await foldedTitles(db, events)
  const added = await db.event.createManyAndReturn({
    data: events.map((event) => eventColumns(event, titles)),
    select: { row: true, id: true, version: true },
  })
  const rowOf = rowFinder(added)
  await db.evidence.createMany({
    data: events.flatMap((event) =>
      event.evidence.map((quote, position) => ({ eventRow: rowOf(event), ...evidenceColumns(quote, position) })),
    ),
  })
  await db.eventArea.createMany({
    data: events.flatMap((event) => eventAreaColumns(event).map((place) => ({ eventRow: rowOf(event), ...place }))),
  })
}

async function foldedTitles(db: Database, facts: readonly Fact[]): Promise<FoldedTitles> {
  const slugs = [...new Set(facts.flatMap(({ evidence }) => evidence.map(({ article }) => article)))]
  const rows = await db.article.findMany({ where: { slug: { in: slugs } }, select: { slug: true, folded: true } })
  return new Map(rows.map(({ slug, folded }) => [slug, folded]))
}

/** A fact's version as one name. */
export function versionName({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id} ${version}`
}

function rowFinder(added: readonly { readonly row: number; readonly id: string; readonly version: number }[]) {
  const rows = new Map(added.map((entry) => [versionName(entry), entry.row]))
  return (fact: Fact): number => {
    const row = rows.get(versionName(fact))
    if (row === undefined) throw new Error(`${versionName(fact)} was not stored`)
    return row
  }
}
