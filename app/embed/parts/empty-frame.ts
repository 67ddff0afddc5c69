import { href } from '../../../lib/address/href.ts'
import type { Locale } from '../../../lib/words/locale.ts'
import { translator } from '../../../lib/words/translator.ts'

/** A whole small document for a frame whose address names nothing. Its words are the product's own and hold no markup. */
export function emptyFrame(locale: Locale): string {
  const t = translator(locale)
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><meta name="robots" content="noindex">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${t('embeds.notFound.title')}</title></head>`,
    '<body style="margin:16px;font:16px/1.5 sans-serif">',
    `<h1 style="font-size:1.25rem">${t('embeds.notFound.title')}</h1><p>${t('embeds.notFound.text')}</p>`,
    `<p><a href="${href(locale, '/')}" target="_blank" rel="noopener">${t('embeds.notFound.open')}</a></p>`,
    '</body></html>',
  ].join('\n')
}
