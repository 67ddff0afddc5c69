import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FactPage } from '../../../facts/fact-page.tsx'
import { LinkedData } from '../../../linked/linked-data.tsx'
import { drawnMetadata } from '../../../request/drawn-metadata.ts'
import { requestFactPage } from '../../../request/fact-page.tsx'
import { requestLocale } from '../../../request/locale.ts'
import type { SearchParams } from '../../../request/page-state.ts'

interface FactProps {
  readonly params: Promise<{ locale: string; id: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata({ params, searchParams }: FactProps): Promise<Metadata> {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  return drawnMetadata(locale, `/f/${id}`, searchParams)
}

export default async function Fact({ params, searchParams }: FactProps) {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  const page = await requestFactPage(id, `/f/${id}`, locale, searchParams)
  if (!page) notFound()
  const { linkedData, ...shown } = page
  return (
    <>
      <FactPage locale={locale} {...shown} />
      <LinkedData data={linkedData} />
    </>
  )
}
