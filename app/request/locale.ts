import 'server-only'
import { notFound } from 'next/navigation'
import { LOCALES, type Locale } from '../../lib/words/locale.ts'

/** The language of a request, from the first segment of its (rewritten) path; anything else is a page that is not there. */
export async function requestLocale(params: Promise<{ readonly locale: string }>): Promise<Locale> {
  const { locale } = await params
  const known = LOCALES.find((candidate) => candidate === locale)
  if (!known) notFound()
  return known
}
