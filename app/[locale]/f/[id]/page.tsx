import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FactPage } from '../../../facts/fact-page.tsx'
import { drawnMetadata } from '../../../request/drawn-metadata.ts'
import { requestFactPage } from '../../../request/fact-page.tsx'
import { requestLocale } from '../../../request/locale.ts'

interface FactProps {
  readonly params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: FactProps): Promise<Metadata> {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  return drawnMetadata(locale, `/f/${id}`)
}

export default async function Fact({ params }: FactProps) {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  const page = await requestFactPage(id, locale)
  if (!page) notFound()
  return <FactPage locale={locale} {...page} />
}
