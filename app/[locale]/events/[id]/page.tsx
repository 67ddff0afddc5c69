import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FactPage } from '../../../facts/fact-page.tsx'
import { LinkedData } from '../../../linked/linked-data.tsx'
import { requestFactPage } from '../../../request/fact-page.tsx'
import { requestLocale } from '../../../request/locale.ts'
import { pageMetadata } from '../../../request/page-metadata.ts'

interface EventProps {
  readonly params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: EventProps): Promise<Metadata> {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  const page = id.startsWith('e_') ? await requestFactPage(id, locale) : null
  if (!page) notFound()
  return pageMetadata({
    locale,
    path: `/f/${id}`,
    title: `${page.view.title}, ${page.view.large.main}`,
    description: page.view.said,
  })
}

/** The same as the page of any fact, under the address that lists of events use. */
export default async function EventPage({ params }: EventProps) {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  const page = id.startsWith('e_') ? await requestFactPage(id, locale) : null
  if (!page) notFound()
  const { linkedData, ...shown } = page
  return (
    <>
      <FactPage locale={locale} {...shown} />
      <LinkedData data={linkedData} />
    </>
  )
}
