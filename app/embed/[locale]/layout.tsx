import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { siteOrigin } from '../../request/environment.ts'
import { requestLocale } from '../../request/locale.ts'
import { Document } from '../../shell/document.tsx'

interface LayoutProps {
  readonly children: ReactNode
  readonly params: Promise<{ locale: string }>
}

// As on pages: what is overdue depends on today, and every picture on the query string.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export function generateMetadata(): Metadata {
  return {
    metadataBase: siteOrigin(),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

/**
 * What stands in other people's pages has a root of its own, without header and footer. The language comes first in the
 * routes but not in addresses: next.config.js leads /embed/… and /en/embed/… here.
 */
export default async function EmbedLayout({ children, params }: LayoutProps) {
  return <Document locale={await requestLocale(params)}>{children}</Document>
}
