import { href } from '../address/href.ts'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { Area } from '../facts/area.ts'
import { countsBySlug } from '../facts/counts-by-slug.ts'
import type { Event } from '../facts/event.ts'
import type { FactCounts } from '../facts/fact-counts.ts'
import { currentArea, lineage } from '../facts/lineage.ts'
import { dateWords } from '../words/civil-date-words.ts'
import type { PageContext } from './page-context.ts'

/** Region id to the ids of its areas, as the law of its time has it. */
export type RegionMembers = ReadonlyMap<string, readonly string[]>

export interface ProvinceHead {
  readonly slug: string
  readonly name: string
  /** "Trung du và miền núi phía Bắc, mã 11" */
  readonly line: string
  readonly lead: string
  /** Every unit of the lineage, the newest first. */
  readonly units: readonly {
    readonly id: string
    readonly name: string
    readonly time: string
    readonly instrument: string | null
    readonly note: string | null
    readonly href: string | null
  }[]
}

/** Who a province is: name, region, what it came from or went into; null for a slug that no unit bears. */
export function provinceHead(
  slug: string,
  areas: readonly Area[],
  members: RegionMembers,
  context: PageContext,
): ProvinceHead | null {
  const here = currentArea(slug, areas)
  if (!here) return null
  const { locale, t } = context
  const region = regionOf(here, areas, members)
  const units = lineage(slug, areas).map(({ area }) => area)
  const code =
    here.code && region
      ? t('pages.provinces.code', { region: region.name[locale], code: here.code })
      : (region?.name[locale] ?? '')
  return {
    slug,
    name: here.name[locale],
    line: here.validTo === null ? code : t('pages.provinces.former'),
    lead: leadOf(here, areas, context),
    units: [...units].reverse().map((area) => ({
      id: area.id,
      name: area.name[locale],
      time: timeOf(area, context),
      instrument: area.instrument,
      note: area.note?.[locale] ?? null,
      href: area.slug === slug ? null : href(locale, `/provinces/${area.slug}`),
    })),
  }
}

function leadOf(here: Area, areas: readonly Area[], { t, locale }: PageContext): string {
  if (here.kind === 'country') return t('pages.provinces.countryLead')
  const year = here.validFrom?.slice(0, 4) ?? ''
  // A province may bear the name of a unit that it came from: "Tách từ Lai Châu (cũ)".
  const named = ({ name, slug }: Area) => (slug === here.slug ? t('facts.oldArea', { name: name[locale] }) : name[locale])
  const names = (list: readonly Area[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(list.map(named))
  if (here.validTo !== null) {
    const now = todayUnits(here, areas)
    return now.length > 0 ? t('pages.provinces.leadNow', { names: names(now) }) : ''
  }
  const before = areas.filter(({ id }) => here.predecessors.includes(id))
  if (before.length > 1) return t('pages.provinces.leadMerged', { names: names(before), year })
  const siblings = areas.filter((area) => area.id !== here.id && area.predecessors.some((id) => here.predecessors.includes(id)))
  if (before.length === 1 && siblings.length > 0) return t('pages.provinces.leadSplit', { names: names(before), year })
  return year ? t('pages.provinces.leadSame', { year }) : ''
}

/** The units of today that a former unit lives on in. */
export function todayUnits(area: Area, areas: readonly Area[]): readonly Area[] {
  const next = areas.filter(({ predecessors }) => predecessors.includes(area.id))
  const units = next.flatMap((unit) => (unit.validTo === null ? [unit] : todayUnits(unit, areas)))
  return [...new Map(units.map((unit) => [unit.id, unit])).values()]
}

export function regionOf(area: Area, areas: readonly Area[], members: RegionMembers): Area | undefined {
  return areas.find(({ id, kind, validTo }) => kind === 'region' && validTo === null && members.get(id)?.includes(area.id))
}

function timeOf(area: Area, { t, locale }: PageContext): string {
  const [from, to] = [area.validFrom && dateWords(area.validFrom, locale), area.validTo && dateWords(area.validTo, locale)]
  if (from && to) return t('pages.provinces.validBetween', { from, to })
  if (from) return t('pages.provinces.validFrom', { date: from })
  return to ? t('pages.provinces.validTo', { date: to }) : ''
}

export interface ProvinceLine {
  readonly slug: string
  readonly name: string
  readonly href: string
  readonly figures: number
  readonly events: number
  /** Former units that became it and bear another name. */
  readonly old: readonly { readonly name: string; readonly href: string }[]
}

export interface ProvinceGroup {
  readonly id: string
  readonly name: string
  readonly provinces: readonly ProvinceLine[]
}

/** The provinces and cities of today by region, with what is on record for each; those that no region counts come last. */
export function provinceIndex(
  areas: readonly Area[],
  members: RegionMembers,
  counts: FactCounts,
  { locale, t }: PageContext,
): readonly ProvinceGroup[] {
  const onRecord = countsBySlug(counts, areas)
  const line = (area: Area): ProvinceLine => {
    const units = lineage(area.slug, areas)
    const { figures, events } = onRecord.get(area.slug)?.line ?? { figures: 0, events: 0 }
    const old = units.filter((relative) => relative.relation === 'predecessor' && relative.area.slug !== area.slug)
    return {
      slug: area.slug,
      name: area.name[locale],
      href: href(locale, `/provinces/${area.slug}`, DEFAULT_STATE),
      figures,
      events,
      old: [...new Map(old.map((relative) => [relative.area.slug, relative.area])).values()].map((unit) => ({
        name: unit.name[locale],
        href: href(locale, `/provinces/${unit.slug}`),
      })),
    }
  }
  const today = areas.filter(({ kind, validTo }) => validTo === null && (kind === 'province' || kind === 'city'))
  const byName = (a: ProvinceLine, b: ProvinceLine) => a.name.localeCompare(b.name, 'vi')
  const regions = areas
    .filter(({ kind, validTo }) => kind === 'region' && validTo === null)
    .map((region) => ({
      id: region.id,
      name: region.name[locale],
      provinces: today
        .filter(({ id }) => members.get(region.id)?.includes(id))
        .map(line)
        .sort(byName),
    }))
    .filter(({ provinces }) => provinces.length > 0)
    // Where there is something to read comes first.
    .sort((a, b) => factsIn(b) - factsIn(a) || a.name.localeCompare(b.name, 'vi'))
  const counted = new Set(regions.flatMap(({ provinces }) => provinces.map(({ slug }) => slug)))
  const rest = today
    .filter(({ slug }) => !counted.has(slug))
    .map(line)
    .sort(byName)
  return rest.length > 0 ? [...regions, { id: 'rest', name: t('pages.provinces.title'), provinces: rest }] : regions
}

function factsIn({ provinces }: ProvinceGroup): number {
  return provinces.reduce((sum, { figures, events }) => sum + figures + events, 0)
}

/** Kinds of events that a province dates its own history by, the weightiest first. */
export const WEIGHTY_KINDS: readonly Event['kind'][] = [
  'founding',
  'victory',
  'administrative-change',
  'campaign',
  'opening',
  'commemoration',
  'congress',
  'decision',
  'construction',
]

/** The milestones that a province's page names, in order of time; `most` of them, the weightiest kinds first. */
export function weightiestEvents(events: readonly Event[], most: number): readonly Event[] {
  const weight = (event: Event) => {
    const position = WEIGHTY_KINDS.indexOf(event.kind)
    return (position < 0 ? WEIGHTY_KINDS.length : position) * 2 - event.evidence.length + (event.stated === 'planned' ? 6 : 0)
  }
  return [...events]
    .sort((a, b) => weight(a) - weight(b) || a.date.start.localeCompare(b.date.start))
    .slice(0, most)
    .sort((a, b) => a.date.start.localeCompare(b.date.start))
}
