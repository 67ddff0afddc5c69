import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { translator } from '../../lib/words/translator.ts'
import { siteOrigin } from '../request/environment.ts'
import { requestLocale } from '../request/locale.ts'
import { Document } from '../shell/document.tsx'
import { Footer } from '../shell/footer.tsx'
import { Header } from '../shell/header.tsx'

interface LayoutProps {
  readonly children: ReactNode
  readonly params: Promise<{ locale: string }>
}

// What is overdue depends on today, and every list on the query string: no page can be made ahead of its request.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf8' },
    { media: '(prefers-color-scheme: dark)', color: '#12151b' },
  ],
}

export async function generateMetadata({ params }: Pick<LayoutProps, 'params'>): Promise<Metadata> {
  const t = translator(await requestLocale(params))
  return {
    metadataBase: siteOrigin(),
    title: { default: t('pages.site.title'), template: `%s · ${t('pages.site.name')}` },
    description: t('pages.site.description'),
    applicationName: t('pages.site.name'),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const locale = await requestLocale(params)
  const t = translator(locale)
  return (
    <Document locale={locale}>
      <a className="skip-link" href="#main">
        {t('pages.shell.skip')}
      </a>
      <Header locale={locale} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer locale={locale} />
    </Document>
  )
}
