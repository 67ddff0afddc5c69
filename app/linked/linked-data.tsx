import { type JsonLd, jsonLdText } from '../../lib/linked-data/json-ld-text.ts'
import { StaticPart } from '../served/static-part.tsx'

/** What a page says to programs. A script of this type is data: no browser runs it. */
export function LinkedData({ data }: { readonly data: JsonLd }) {
  return (
    <StaticPart name="linked-data">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which jsonLdText leaves no "<" */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />
    </StaticPart>
  )
}
