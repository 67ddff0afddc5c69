import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FactPage } from '../../../facts/fact-page.tsx'
import { LinkedData } from '../../../linked/linked-data.tsx'
import { requestFactPage } from '../../../request/fact-page.tsx'
import { requestLocale } from '../../../request/locale.ts'
import { pageMetadata } from '../../../request/page-metadata.ts'

interface FactProps {
  readonly params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: FactProps): Promise<Metadata> {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  const page = await requestFactPage(id, locale)
  if (!page) notFound()
  const { view } = page
  const [quote] = view.quotes
  return pageMetadata({
    locale,
    path: `/f/${id}`,
    title: `${[view.large.before, view.large.main, view.large.unit].filter(Boolean).join(' ')}: ${view.title}`,
    description: quote ? `“${quote.exact}” (${quote.article.line})` : view.said,
  })
}

export default async function Fact({ params }: FactProps) {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  const page = await requestFactPage(id, locale)
  if (!page) notFound()
  const { linkedData, ...shown } = page
  return (
    <>
      <FactPage locale={locale} {...shown} />
      <LinkedData data={linkedData} />
    </>
  )
}
