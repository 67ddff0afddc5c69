import { strToU8 } from 'fflate'
import type { Article } from '../facts/article.ts'
import { tableText } from './csv-file.ts'
import type { FileSource } from './file-source.ts'
import { packageReadme } from './package-readme.ts'
import { PACKAGE_TABLES, packageTables } from './package-tables.ts'
import { sha256 } from './sha256.ts'
import { tableSchema } from './table-schema.ts'
import { zip } from './zip.ts'

/**
 * A Frictionless Data Package (version 2) as a ZIP: tables as CSV, `datapackage.json` that describes every column, keys
 * and hashes, and a README in both languages. No `licenses`: the quotations are the newspapers' own, and the package says so.
 */
export function dataPackage(source: FileSource): Uint8Array<ArrayBuffer> {
  const { about, context, articles } = source
  const tables = packageTables(source)
  const files = PACKAGE_TABLES.map((name) => ({
    name,
    table: tables[name],
    bytes: strToU8(withoutMark(tableText(tables[name]))),
  }))
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.fileName,
    id: about.file,
    title: about.title,
    description: `${context.t('files.about.quotes')} ${context.t('files.package.apostrophe')}`,
    homepage: about.page,
    version: about.asOf,
    created: `${about.asOf}T00:00:00Z`,
    contributors: [{ title: context.t('pages.site.name'), path: about.origin, roles: ['publisher'] }],
    // An empty list of sources is not allowed by the standard.
    ...(articles.size > 0 ? { sources: [...articles.values()].map((article) => sourceOf(article, source)) } : {}),
    resources: files.map(({ name, table, bytes }) => ({
      name,
      type: 'table',
      path: `${name}.csv`,
      title: context.t(`files.package.${name}`),
      scheme: 'file',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${sha256(bytes)}`,
      schema: tableSchema(name, table.columns),
    })),
  }
  return zip({
    'datapackage.json': `${JSON.stringify(description, null, 2)}\n`,
    ...Object.fromEntries(files.map(({ name, bytes }) => [`${name}.csv`, bytes])),
    'README.md': packageReadme(source),
  })
}

/** Readers of data packages take a byte order mark for a part of the first column's name. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '')
}

function sourceOf(article: Article, { about }: FileSource) {
  return {
    title: article.title,
    path: article.url ?? `${about.origin}/articles/${article.slug}`,
    version: article.published.edtf,
  }
}
