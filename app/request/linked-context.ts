import 'server-only'
import type { LinkedContext } from '../../lib/linked-data/schema-things.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import { siteOrigin } from './environment.ts'

/** What the descriptions for programs are made with on this request. */
export function linkedContext(page: PageContext): LinkedContext {
  return { page, origin: siteOrigin().origin }
}
