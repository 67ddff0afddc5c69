import type { JsonLd } from '../../lib/linked-data/json-ld.ts'
import { scriptJson } from '../../lib/linked-data/script-json.ts'
import { StaticPart } from '../served/static-part.tsx'

/** What a page says to programs. A script of this type is data: no browser runs it. */
export function LinkedData({ data }: { readonly data: JsonLd }) {
  return (
    <StaticPart name="linked-data">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which scriptJson leaves no "<" */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />
    </StaticPart>
  )
}
