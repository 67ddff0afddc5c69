import { sitemap, sitemapIndex } from '../../lib/feeds/sitemap.ts'
import { answer } from '../api/answer.ts'
import { siteOrigin } from '../request/environment.ts'
import { requestSitemap } from '../request/site-parts.ts'

// What is on record and the origin are told when the server runs, not when it is built.
export const dynamic = 'force-dynamic'

/** GET /sitemap.xml: every page in both languages, or where these are too many for one file the files that hold them. */
export function GET(): Promise<Response> {
  return answer(async () => {
    const { origin } = siteOrigin()
    const site = await requestSitemap()
    const text =
      'paths' in site ? sitemap(site.paths, origin) : sitemapIndex(site.parts.map((part) => `${origin}/sitemap/${part}.xml`))
    return new Response(text, { headers: { 'content-type': 'application/xml', 'cache-control': 'no-cache' } })
  })
}
