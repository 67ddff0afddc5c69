import { href } from '../address/href.ts'
import { LICENCE_TERMS, type Licence } from '../facts/licences.ts'
import { publicationWords } from '../view/publication-words.ts'
import { dateWords } from '../words/civil-date-words.ts'
import type { Locale } from '../words/locale.ts'
import type { FileSource } from './file-source.ts'
import type { PlainSheet } from './plain-sheet.ts'

const SOURCE_COLUMNS = { article: 60, source: 40, facts: 10, original: 50, licence: 34, slug: 34, articleSha256: 70 } as const

/** The articles that the file's facts are quoted from. */
export function sourceSheet(source: FileSource): PlainSheet {
  const { context, articles, about } = source
  const { t, locale } = context
  const facts = [...source.observations, ...source.events]
  const names = Object.keys(SOURCE_COLUMNS) as (keyof typeof SOURCE_COLUMNS)[]
  return {
    name: t('files.sheet.sources'),
    columns: names.map((name) => ({ header: t(`files.column.${name}`), width: SOURCE_COLUMNS[name] })),
    rows: [...articles.values()].map((article) => [
      { value: article.title, link: `${about.origin}${href(locale, `/articles/${article.slug}`)}` },
      { value: publicationWords(article, context) },
      {
        value: facts.filter(({ evidence }) => evidence.some((quote) => quote.article === article.slug)).length,
        decimals: 0,
      },
      article.url ? { value: article.url, link: article.url } : { value: null },
      licenceCell(article.licence, locale),
      { value: article.slug },
      { value: article.sha256 },
    ]),
  }
}

function licenceCell(licence: Licence | null, locale: Locale) {
  if (licence === null) return { value: null }
  const { name, url } = LICENCE_TERMS[licence]
  return { value: name[locale], link: url }
}

/** What the file is, where it came from, and how to check it. */
export function aboutSheet(source: FileSource): PlainSheet {
  const { context, about, observations, events } = source
  const { t, locale, today } = context
  const verify = `${about.origin}${href(locale, '/verify')}`
  const line = (name: string, value: string, link?: string) => [
    { value: name, strong: true },
    { value, ...(link ? { link } : {}) },
  ]
  return {
    name: t('files.sheet.about'),
    columns: [
      { header: null, width: 24 },
      { header: null, width: 110 },
    ],
    rows: [
      line(t('files.about.titleName'), about.title),
      line(t('files.about.pageName'), about.page, about.page),
      line(t('files.about.fileName'), about.file, about.file),
      line(t('files.about.asOfName'), dateWords(about.asOf, locale)),
      line(t('files.about.madeName'), dateWords(today, locale)),
      line(t('files.about.filterName'), about.query),
      line(t('files.about.holdsName'), t('files.about.holds', { figures: observations.length, events: events.length })),
      line(t('files.about.unitsName'), t('files.about.units')),
      line(t('files.about.quotesName'), t('files.about.quotes')),
      line(t('files.about.verifyName'), t('files.about.verify', { address: verify }), verify),
    ],
  }
}
