import { keptReading, keptReadingOfEach } from '../../lib/db/kept-readings.ts'
import { readAreas } from '../../lib/db/read-areas.ts'
import { readAreasWrittenAbout } from '../../lib/db/read-areas-written-about.ts'
import { readArticles } from '../../lib/db/read-articles.ts'
import { readExtent } from '../../lib/db/read-extent.ts'
import { readFactCounts } from '../../lib/db/read-fact-counts.ts'
import { readFirstDay } from '../../lib/db/read-first-day.ts'
import { readHorizons } from '../../lib/db/read-horizons.ts'
import { readIndicators } from '../../lib/db/read-indicators.ts'
import { readRegionMembers } from '../../lib/db/read-region-members.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'

// What is the same for every reader until something is published (lib/db/kept-readings.ts). `asOf`: as it stood at the end of a
// day of record; null: as it stands. Counts of a day are as many as there are groups of facts, so that few days are kept.

export const areasOnRecord = keptReading({ follows: 'lists', name: 'areas', most: 1 }, () => readAreas())

export const indicatorsOnRecord = keptReading({ follows: 'lists', name: 'indicators', most: 1 }, () => readIndicators())

const regionMembers = keptReading({ follows: 'lists', name: 'region members', most: 1 }, async () => [
  ...(await readRegionMembers()),
])

/** Which areas each region counts: region id → area ids. */
export const regionMembersOnRecord = async (): ReturnType<typeof readRegionMembers> => new Map(await regionMembers())

/** How far the data reaches, and how much there is. */
export const extentOnRecord = keptReading({ follows: 'record', name: 'extent', most: 64 }, (asOf: CivilDate | null) =>
  readExtent(asOf ? { asOf } : {}),
)

/** How much is on record by the groups that filters and indexes count by. */
export const countsOnRecord = keptReading({ follows: 'record', name: 'counts', most: 6 }, (asOf: CivilDate | null) =>
  readFactCounts(asOf ?? undefined),
)

/** The years that plans reach to. */
export const horizonsOnRecord = keptReading({ follows: 'record', name: 'horizons', most: 64 }, (asOf: CivilDate | null) =>
  readHorizons(asOf ?? undefined),
)

/** The first day, not before `since`, on which anything of some units begins. */
export const firstDayOnRecord = keptReading(
  { follows: 'record', name: 'first day', most: 500 },
  (units: readonly string[], since: CivilDate, asOf: CivilDate | null) => readFirstDay(units, since, asOf ?? undefined),
)

/** The areas that articles are about. */
export const writtenAboutOnRecord = keptReading(
  { follows: 'record', name: 'written about', most: 16 },
  (asOf: CivilDate | null) => readAreasWrittenAbout(asOf ?? undefined),
)

/** Articles as they are known now, by their slugs. */
export const articlesOnRecord = keptReadingOfEach({ follows: 'record', name: 'articles', most: 2000 }, async (slugs) => {
  const articles = await readArticles({ slugs })
  return new Map(articles.map((article) => [article.slug, article]))
})
