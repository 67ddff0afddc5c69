import { AREA_COLUMNS, areaRow } from '../api/area-resource.ts'
import { ARTICLE_COLUMNS, articleRow } from '../api/article-resource.ts'
import type { CsvValue } from '../api/csv.ts'
import { INDICATOR_COLUMNS, indicatorRow } from '../api/indicator-resource.ts'
import { eventTable, figureTable, type Table } from './fact-table.ts'
import type { FileSource } from './file-source.ts'
import { sha256 } from './sha256.ts'

/** The tables of a data package in the order of its description. */
export const PACKAGE_TABLES = ['observations', 'events', 'evidence', 'articles', 'areas', 'indicators'] as const
export type PackageTable = (typeof PACKAGE_TABLES)[number]

/** Everything the facts rest on as tables that name each other by key. */
export function packageTables(source: FileSource): Readonly<Record<PackageTable, Table>> {
  const { observations, events, articles, areas, indicators } = source
  const facts = [...observations, ...events]
  const quotedBy = (slug: string) =>
    facts.filter(({ evidence }) => evidence.some(({ article }) => article === slug)).map(({ id }) => id)
  return {
    observations: figureTable(source),
    events: eventTable(source),
    evidence: {
      columns: ['fact', 'number', 'article', 'exact', 'prefix', 'suffix', 'start', 'end', 'verification', 'quote_sha256'],
      rows: facts.flatMap(({ id, evidence }) =>
        evidence.map(({ article, exact, prefix, suffix, start, end, verification }, at): readonly CsvValue[] => [
          id,
          at + 1,
          article,
          exact,
          prefix,
          suffix,
          start,
          end,
          verification,
          sha256(exact),
        ]),
      ),
    },
    articles: {
      columns: ARTICLE_COLUMNS,
      rows: [...articles.values()].map((article) => articleRow(article, quotedBy(article.slug))),
    },
    areas: { columns: AREA_COLUMNS, rows: [...areas.values()].map(areaRow) },
    indicators: { columns: INDICATOR_COLUMNS, rows: [...indicators.values()].map(indicatorRow) },
  }
}
