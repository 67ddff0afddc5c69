import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import { endOfDay, standing } from './recorded-where.ts'

/** How far the data reaches and how much there is. */
export interface Extent {
  /** First and last day that any figure or event speaks of, plans included; null when there are none. */
  readonly earliest: CivilDate | null
  readonly latest: CivilDate | null
  readonly observations: number
  readonly events: number
  readonly articles: number
  /** The instant (ISO 8601, UTC) of the last fact, article or correction recorded; null when there are none. */
  readonly lastRecordedAt: string | null
}

/** The extent of what stands now, or stood at the end of a day. */
export async function readExtent({ asOf }: { readonly asOf?: CivilDate }, db: Database = database()): Promise<Extent> {
  const known = asOf === undefined ? {} : { recordedAt: { lt: endOfDay(asOf) } }
  const [figures, events, articles, corrections] = await Promise.all([
    db.observation.aggregate({
      where: standing(asOf),
      _min: { periodStart: true },
      _max: { periodEnd: true, recordedAt: true },
      _count: true,
    }),
    db.event.aggregate({
      where: standing(asOf),
      _min: { dateStart: true },
      _max: { dateEnd: true, recordedAt: true },
      _count: true,
    }),
    db.article.aggregate({ where: known, _max: { recordedAt: true }, _count: true }),
    db.articleVersion.aggregate({ where: known, _max: { recordedAt: true } }),
  ])
  const earliest = ordered(figures._min.periodStart, events._min.dateStart).at(0)
  const latest = ordered(figures._max.periodEnd, events._max.dateEnd).at(-1)
  const kinds = [figures, events, articles, corrections]
  const lastRecorded = ordered(...kinds.map(({ _max }) => _max.recordedAt)).at(-1)
  return {
    earliest: earliest ? civilDateOf(earliest) : null,
    latest: latest ? civilDateOf(latest) : null,
    observations: figures._count,
    events: events._count,
    articles: articles._count,
    lastRecordedAt: lastRecorded?.toISOString() ?? null,
  }
}

function ordered(...dates: readonly (Date | null)[]): readonly Date[] {
  return dates.filter((date) => date !== null).sort((a, b) => a.getTime() - b.getTime())
}
