import { TOPICS } from '../facts/code-lists.ts'
import type { Indicator } from '../facts/indicator.ts'
import { type Database, database } from './client.ts'
import { bilingualOf, codeOf } from './column-values.ts'
import { jsonColumn } from './json-columns.ts'

/** Every indicator, the most prominent first. */
export async function readIndicators(db: Database = database()): Promise<readonly Indicator[]> {
  const rows = await db.indicator.findMany({ orderBy: [{ prominence: 'desc' }, { slug: 'asc' }] })
  return rows.map((row) => ({
    slug: row.slug,
    name: { vi: row.nameVi, en: row.nameEn },
    shortName: { vi: row.shortNameVi, en: row.shortNameEn },
    topic: codeOf(TOPICS, row.topic, `topic of ${row.slug}`),
    kind: row.kind,
    unit: row.unit,
    unitMult: row.unitMult,
    unitLabel: { vi: row.unitLabelVi, en: row.unitLabelEn },
    higherIsBetter: row.higherIsBetter,
    amount: row.amount,
    prominence: row.prominence,
    breakdowns: jsonColumn.breakdowns(row.breakdowns),
    phrases: row.phrases,
    confusableWith: row.confusableWith,
    definition: bilingualOf(row.definitionVi, row.definitionEn),
  }))
}
