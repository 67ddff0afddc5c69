import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FactPage } from '../../../facts/fact-page.tsx'
import { LinkedData } from '../../../linked/linked-data.tsx'
import { drawnMetadata } from '../../../request/drawn-metadata.ts'
import { requestFactPage } from '../../../request/fact-page.tsx'
import { requestLocale } from '../../../request/locale.ts'
import type { SearchParams } from '../../../request/page-state.ts'

interface EventProps {
  readonly params: Promise<{ locale: string; id: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata({ params, searchParams }: EventProps): Promise<Metadata> {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  return drawnMetadata(locale, `/f/${id}`, searchParams)
}

/** The same as the page of any fact, under the address that lists of events use. */
export default async function EventPage({ params, searchParams }: EventProps) {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  const page = id.startsWith('e_') ? await requestFactPage(id, `/events/${id}`, locale, searchParams) : null
  if (!page) notFound()
  const { linkedData, ...shown } = page
  return (
    <>
      <FactPage locale={locale} {...shown} />
      <LinkedData data={linkedData} />
    </>
  )
}
