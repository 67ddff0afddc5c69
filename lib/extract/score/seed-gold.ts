import type { Event } from '../../facts/event.ts'
import type { Observation } from '../../facts/observation.ts'
import type { SeedDocument, Seeded } from '../../seed/seed-document.ts'
import { addDays } from '../../time/civil-date.ts'
import { type EdtfDate, parseEdtf } from '../../time/edtf.ts'
import type { Gold, GoldEvent, GoldObservation } from './gold-file.ts'

/**
 * The gold of one page from the seed files of the documents on it (the article and its teasers). Derived figures are left
 * out: no article states them. Of facts with several versions the latest counts.
 */
export function seedGold(documents: readonly SeedDocument[], others: readonly SeedDocument[] = []): Gold {
  const article = documents.find(({ article }) => article.value.kind === 'main')?.article.value
  if (!article) throw new Error(`no main article among ${documents.map(({ file }) => file).join(', ')}`)
  const slugs = new Set(documents.map(({ article }) => article.value.slug))
  return {
    article: {
      title: article.title,
      publisher: article.publisher,
      publishedDate: article.published,
      provinces: [...new Set(article.areas.map(slugOf))],
    },
    observations: documents.flatMap(({ observations }) => latest(observations).filter(isStated).map(goldFigure)),
    events: [
      ...documents.flatMap(({ events }) => latest(events).map(goldEvent)),
      ...others.flatMap(({ events }) => latest(events).flatMap((event) => toldHereToo(event, slugs))),
    ],
    traps: [],
  }
}

/** An event of another page that this one tells again: right where it is found, and not asked for. */
function toldHereToo(event: Event, slugs: ReadonlySet<string>): readonly GoldEvent[] {
  const here = event.evidence.filter(({ article }) => slugs.has(article))
  return here.length === 0 ? [] : [{ ...goldEvent({ ...event, evidence: here }), optional: true }]
}

function latest<T>(facts: readonly Seeded<T>[]): readonly T[] {
  return [...new Map(facts.map(({ key, value }) => [key, value])).values()]
}

function isStated({ derivedFrom }: Observation): boolean {
  return derivedFrom === null
}

function goldFigure(figure: Observation): GoldObservation {
  const { indicator, breakdown, measure, scenario, obsStatus, value, valueHigh, unit, unitMult, qualifier } = figure
  return {
    ...{ indicator, breakdown, measure, scenario, obsStatus, value, valueHigh, unit, unitMult, qualifier },
    area: slugOf(figure.area),
    timePeriod: figure.period,
    rankOf: figure.rank?.of ?? null,
    exact: figure.evidence.map(({ exact }) => exact),
    or: [],
    optional: false,
  }
}

function goldEvent({ date, stated, kind, areas, evidence }: Event): GoldEvent {
  return {
    date,
    dateOr: date.qualifier === 'before' ? [upToTheDayNamed(date)] : [],
    status: stated,
    kind,
    // The titles are an annotator's words: another's can be as right.
    about: [],
    areas: areas.map(slugOf),
    exact: evidence.map(({ exact }) => exact),
    optional: false,
  }
}

/** "trước ngày 10/4": the seeds end on the 9th, others write the day that is named. */
function upToTheDayNamed({ end }: EdtfDate): EdtfDate {
  return parseEdtf(`../${addDays(end, 1)}`)
}

function slugOf(area: string): string {
  return area.split('@')[0] ?? area
}
