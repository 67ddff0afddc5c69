import { readLanguagePath } from '../address/language-path.ts'
import { LOCALES } from '../words/locale.ts'
import { translator } from '../words/translator.ts'

/** Why the front answers by itself instead of asking the renderer. */
export type Refusal =
  | { readonly why: 'unavailable' }
  | { readonly why: 'tooMany'; readonly seconds: number }
  | { readonly why: 'tooLong'; readonly most: number }
  | { readonly why: 'tooLarge'; readonly most: number }
  /** The path. */
  | { readonly why: 'unreadable' }
  | { readonly why: 'badForm' }
  | { readonly why: 'notAllowed'; readonly allow: string }

interface Refused {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const STATUS = {
  unavailable: 503,
  tooMany: 429,
  tooLong: 414,
  tooLarge: 413,
  unreadable: 404,
  badForm: 400,
  notAllowed: 405,
} as const
const TITLES = {
  unavailable: 'Service unavailable',
  tooMany: 'Too many requests',
  tooLong: 'URI too long',
  tooLarge: 'Content too large',
  unreadable: 'Not found',
  badForm: 'Bad request',
  notAllowed: 'Method not allowed',
} as const

/** Programs get problem details (RFC 9457), people a small page that needs nothing more to be read. */
export function refusalOf(refusal: Refusal, path: string, accept: string | undefined): Refused {
  const status = STATUS[refusal.why]
  const retry = refusal.why === 'unavailable' ? '5' : refusal.why === 'tooMany' ? String(refusal.seconds) : null
  const headers = {
    'cache-control': 'no-store',
    ...(retry && { 'retry-after': retry }),
    ...(refusal.why === 'notAllowed' && { allow: refusal.allow }),
  }
  if (/^\/(?:api|oembed)\b/.test(path) || !accept?.includes('text/html')) {
    const detail = translator('en')(`pages.refused.${refusal.why}.text`, values(refusal))
    return {
      status,
      headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8', 'access-control-allow-origin': '*' },
      body: JSON.stringify({ type: 'about:blank', title: TITLES[refusal.why], status, detail }),
    }
  }
  const own = readLanguagePath(path).locale
  const said = [own, ...LOCALES.filter((locale) => locale !== own)].map((locale) => {
    const t = translator(locale)
    return `<section lang="${locale}"><h1>${t(`pages.refused.${refusal.why}.title`)}</h1><p>${t(`pages.refused.${refusal.why}.text`, values(refusal))}</p></section>`
  })
  return {
    status,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'",
    },
    body: [
      `<!doctype html><html lang="${own}"><head><meta charset="utf-8"><meta name="robots" content="noindex">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
      `<title>${translator(own)(`pages.refused.${refusal.why}.title`)}</title></head>`,
      `<body style="margin:2rem auto;max-width:40rem;padding:0 1rem;font:1rem/1.5 sans-serif"><main>${said.join('')}</main></body></html>`,
    ].join(''),
  }
}

function values(refusal: Refusal) {
  return { seconds: 'seconds' in refusal ? refusal.seconds : 0, most: 'most' in refusal ? refusal.most : 0 }
}
