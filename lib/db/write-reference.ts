import type { Area } from '../facts/area.ts'
import type { Indicator } from '../facts/indicator.ts'
import { fold } from '../search/fold.ts'
import { firstDifference } from '../seed/first-difference.ts'
import type { RegionMember, SeedArea } from '../seed/reference-files.ts'
import type { Database } from './client.ts'
import { dateColumn } from './column-values.ts'
import type { Prisma } from './generated/client.ts'
import { readAreas } from './read-areas.ts'
import { readIndicators } from './read-indicators.ts'
import type { WriteCount } from './write-count.ts'

/**
 * Brings areas, their successions and the regions' members to what the seed files say. Reference data may change;
 * what is no longer in the files stays, as facts may refer to it.
 */
export async function writeAreas(
  db: Database,
  areas: readonly SeedArea[],
  regions: readonly RegionMember[],
): Promise<WriteCount> {
  const stored = new Map((await readAreas(db)).map((area) => [area.id, area]))
  const count = { added: 0, changed: 0, unchanged: 0 }
  for (const area of areas) {
    const before = stored.get(area.id)
    if (before && !firstDifference(comparable(area), comparable(before))) {
      count.unchanged++
      continue
    }
    count[before ? 'changed' : 'added']++
    const columns = areaColumns(area)
    await db.area.upsert({ where: { id: area.id }, create: columns, update: columns })
  }
  await writeSuccessions(db, areas, [...stored.values()])
  await writeRegions(db, regions)
  return count
}

/** Written only where they differ: every write is told to whoever keeps answers. */
async function writeSuccessions(db: Database, areas: readonly SeedArea[], stored: readonly Area[]): Promise<void> {
  const ids = new Set(areas.map(({ id }) => id))
  const pairs = (list: readonly (SeedArea | Area)[]) =>
    list.filter(({ id }) => ids.has(id)).flatMap(({ id, predecessors }) => predecessors.map((older) => `${older} ${id}`))
  if (sameNames(pairs(areas), pairs(stored))) return
  await db.areaSuccession.deleteMany({ where: { successorId: { in: [...ids] } } })
  await db.areaSuccession.createMany({
    data: areas.flatMap((area) => area.predecessors.map((id) => ({ predecessorId: id, successorId: area.id }))),
  })
}

async function writeRegions(db: Database, regions: readonly RegionMember[]): Promise<void> {
  const stored = await db.regionMembership.findMany()
  const names = [
    regions.map(({ region, area }) => `${region} ${area}`),
    stored.map(({ regionId, areaId }) => `${regionId} ${areaId}`),
  ] as const
  if (sameNames(...names)) return
  await db.regionMembership.deleteMany({})
  await db.regionMembership.createMany({ data: regions.map(({ region, area }) => ({ regionId: region, areaId: area })) })
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join('\n') === [...others].sort().join('\n')
}

/** Brings the indicators to what the seed file says; those no longer in it stay, as figures may refer to them. */
export async function writeIndicators(db: Database, indicators: readonly Indicator[]): Promise<WriteCount> {
  const stored = new Map((await readIndicators(db)).map((indicator) => [indicator.slug, indicator]))
  const count = { added: 0, changed: 0, unchanged: 0 }
  for (const indicator of indicators) {
    const before = stored.get(indicator.slug)
    if (before && !firstDifference(indicator, before)) {
      count.unchanged++
      continue
    }
    count[before ? 'changed' : 'added']++
    const columns = indicatorColumns(indicator)
    await db.indicator.upsert({ where: { slug: indicator.slug }, create: columns, update: columns })
  }
  return count
}

/** The two sides in one form: the order of predecessors means nothing, and successors follow from other areas. */
function comparable(area: SeedArea | Area): SeedArea {
  const { id, slug, kind, name, aliases, code, iso, isoNote, validFrom, validTo, instrument, note, mapIds, predecessors } = area
  const sorted = [...predecessors].sort()
  return { id, slug, kind, name, aliases, code, iso, isoNote, validFrom, validTo, instrument, note, mapIds, predecessors: sorted }
}

function areaColumns(area: SeedArea): Prisma.AreaUncheckedCreateInput {
  const { id, slug, kind, name, aliases, code, iso, isoNote, validFrom, validTo, instrument, note, mapIds } = area
  return {
    ...{ id, slug, kind, code, iso, isoNote, instrument },
    nameVi: name.vi,
    nameEn: name.en,
    aliases: [...aliases],
    validFrom: validFrom === null ? null : dateColumn(validFrom),
    validTo: validTo === null ? null : dateColumn(validTo),
    noteVi: note?.vi ?? null,
    noteEn: note?.en ?? null,
    mapIds: [...mapIds],
    folded: fold([name.vi, name.en, ...aliases].join(' ')),
  }
}

function indicatorColumns(indicator: Indicator): Prisma.IndicatorUncheckedCreateInput {
  const { slug, name, shortName, topic, kind, unit, unitMult, unitLabel, higherIsBetter, amount, prominence, definition } =
    indicator
  return {
    ...{ slug, topic, kind, unit, unitMult, higherIsBetter, amount, prominence },
    nameVi: name.vi,
    nameEn: name.en,
    shortNameVi: shortName.vi,
    shortNameEn: shortName.en,
    unitLabelVi: unitLabel.vi,
    unitLabelEn: unitLabel.en,
    breakdowns: indicator.breakdowns.map(({ code, name: { vi, en } }) => ({ code, name: { vi, en } })),
    phrases: [...indicator.phrases],
    confusableWith: [...indicator.confusableWith],
    definitionVi: definition?.vi ?? null,
    definitionEn: definition?.en ?? null,
    folded: fold([name.vi, name.en, shortName.vi, shortName.en].join(' ')),
  }
}
