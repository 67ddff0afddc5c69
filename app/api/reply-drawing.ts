import { createHash } from 'node:crypto'
import type { DrawnFormat } from '../../lib/address/picture-address.ts'
import { metadataOf, withFonts } from '../../lib/drawing/svg-document.ts'
import { faceFamily, faceWoff } from '../../lib/raster/face-fonts.ts'
import { withPngText } from '../../lib/raster/png-text.ts'
import { rasterise } from '../../lib/raster/rasterise.ts'

interface Drawing {
  readonly svg: string
  readonly width: number
  readonly format: DrawnFormat
  readonly title: string
  readonly address: string
  /** Without ending; null for a picture that is only shown. */
  readonly fileName: string | null
  /** Seconds for which anybody may keep it. */
  readonly maxAge: number
}

const TYPES: Readonly<Record<DrawnFormat, string>> = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' }

/** Drawings that were turned into pixels or are being turned, the latest asked for last. */
const rasterised = new Map<string, Promise<Buffer>>()
const KEPT = 40

/**
 * A drawing as SVG with its faces inside or as PNG. Its tag is that of the drawing and not of the bytes, so that
 * whoever has it already is told so before anything is rasterised.
 */
export async function replyDrawing(request: Request, drawing: Drawing): Promise<Response> {
  const { svg, width, format, fileName, maxAge } = drawing
  const tag = `"${createHash('sha256').update(`${format} ${width} ${svg}`).digest('base64url').slice(0, 27)}"`
  const headers = {
    etag: tag,
    'cache-control': `public, max-age=${maxAge}, stale-while-revalidate=86400`,
    'access-control-allow-origin': '*',
  }
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (known?.includes(tag)) return new Response(null, { status: 304, headers })
  const body = format === 'svg' ? withFonts(svg, font) : new Uint8Array(await pixels(tag, drawing))
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': TYPES[format],
      ...(fileName && { 'content-disposition': `inline; filename="${fileName}.${format}"` }),
    },
  })
}

/** One that failed is forgotten, so that the next asker has it tried again. */
function pixels(tag: string, drawing: Drawing): Promise<Buffer> {
  const png = rasterised.get(tag) ?? painted(drawing)
  rasterised.delete(tag)
  rasterised.set(tag, png)
  png.catch(() => rasterised.delete(tag))
  const [oldest] = rasterised.keys()
  if (rasterised.size > KEPT && oldest !== undefined) rasterised.delete(oldest)
  return png
}

async function painted({ svg, width, title, address }: Drawing): Promise<Buffer> {
  const sources = metadataOf(svg)
  return withPngText(await rasterise(svg, width), {
    Title: title,
    Source: address,
    Software: 'Cột Mốc',
    ...(sources !== null && { Sources: sources }),
  })
}

function font(face: Parameters<typeof faceWoff>[0], letters: ReadonlySet<string>) {
  return { ...faceFamily(face), address: `data:font/woff;base64,${faceWoff(face, letters).toString('base64')}` }
}
