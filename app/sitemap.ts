import type { MetadataRoute } from 'next'
import { href } from '../lib/address/href.ts'
import { LOCALES } from '../lib/words/locale.ts'
import { siteOrigin } from './request/environment.ts'
import { requestSitePaths } from './request/site-paths.ts'

export const dynamic = 'force-dynamic'

/** Every page in both languages, each naming the other (hreflang), under the address that it calls canonical. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { origin } = siteOrigin()
  const paths = await requestSitePaths()
  return paths.flatMap(({ path, changed }) => {
    const [vi, en] = [`${origin}${href('vi', path)}`, `${origin}${href('en', path)}`]
    return LOCALES.map((locale) => ({
      url: locale === 'vi' ? vi : en,
      ...(changed && { lastModified: changed }),
      alternates: { languages: { vi, en, 'x-default': vi } },
    }))
  })
}
