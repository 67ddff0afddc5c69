import type { MetadataRoute } from 'next'
import { siteOrigin } from './request/environment.ts'

// The origin is told when the server starts, not when it is built.
export const dynamic = 'force-dynamic'

/** Everything may be read; embeds ask by themselves not to be listed, and must be read to be asked. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${siteOrigin().origin}/sitemap.xml` }
}
