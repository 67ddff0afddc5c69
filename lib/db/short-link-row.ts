import type { ShortLink } from '../address/short-link.ts'
import { LOCALES } from '../words/locale.ts'
import { codeOf } from './column-values.ts'
import type { Prisma } from './generated/client.ts'

/** A stored short link as the rest of the application knows it. */
export function shortLinkOf(row: Prisma.ShortLinkModel): ShortLink {
  const { code, path, query, codecVersion, createdAt } = row
  return {
    code,
    locale: codeOf(LOCALES, row.locale, `locale of ${code}`),
    path,
    query,
    codecVersion,
    createdAt: createdAt.toISOString(),
  }
}
