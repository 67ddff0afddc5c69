import { dateWords } from '../words/civil-date-words.ts'
import { LOCALES, type Locale } from '../words/locale.ts'
import { translator } from '../words/translator.ts'
import type { FileSource } from './file-source.ts'
import { PACKAGE_TABLES } from './package-tables.ts'

/** What a data package is, in both languages, the reader's first. */
export function packageReadme(source: FileSource): string {
  const { locale } = source.context
  const order = [locale, ...LOCALES.filter((other) => other !== locale)]
  return `${order.map((language) => section(source, language)).join('\n\n')}\n`
}

function section({ about, observations, events }: FileSource, locale: Locale): string {
  const t = translator(locale)
  return [
    `# ${t('pages.site.name')}: ${about.title}`,
    [
      `- ${t('files.about.pageName')}: <${about.page}>`,
      `- ${t('files.about.fileName')}: <${about.file}>`,
      `- ${t('files.about.asOfName')}: ${dateWords(about.asOf, locale)}`,
      `- ${t('files.about.holdsName')}: ${t('files.about.holds', { figures: observations.length, events: events.length })}`,
    ].join('\n'),
    `## ${t('files.package.filesName')}`,
    PACKAGE_TABLES.map((table) => `- \`${table}.csv\`: ${t(`files.package.${table}`)}`).join('\n'),
    t('files.about.units'),
    t('files.package.apostrophe'),
    t('files.about.quotes'),
    t('files.about.verify', { address: `<${about.origin}${locale === 'en' ? '/en' : ''}/verify>` }),
  ].join('\n\n')
}
