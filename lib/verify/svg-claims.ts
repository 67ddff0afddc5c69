import { XMLParser } from 'fast-xml-parser'
import { type Claim, FACT_ID } from './claim.ts'
import { jsonClaims } from './json-claims.ts'

/**
 * What the picture says of its facts: JSON-LD in `<metadata>`. Nothing of the drawing itself is compared: where a mark
 * stands is the picture's own business. Without metadata the marks' `data-fact` ids are all that is left.
 */
export function svgClaims(svg: string): readonly Claim[] {
  if (svg.includes('<!DOCTYPE') || svg.includes('<!ENTITY')) throw new RangeError('a picture with a document type is not read')
  const written = [...svg.matchAll(/<metadata\b[^>]*>([\s\S]*?)<\/metadata>/g)].flatMap(([, inside = '']) => jsonIn(inside))
  const claims = written.flatMap((json) => jsonClaims(json))
  if (claims.length > 0) return claims
  const ids = [...svg.matchAll(/data-fact="([^"]+)"/g)].flatMap(([, id = '']) => (FACT_ID.test(id) ? [id] : []))
  return ids.map((id) => ({ id, said: {} }))
}

/** The JSON between the tags, be it escaped as XML text, in CDATA, or inside an element of its own. */
function jsonIn(inside: string): readonly unknown[] {
  const parsed: unknown = new XMLParser({ parseTagValue: false, cdataPropName: '#text' }).parse(`<m>${inside}</m>`)
  return textsIn(parsed).flatMap((text) => {
    try {
      return [JSON.parse(text) as unknown]
    } catch {
      return []
    }
  })
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
