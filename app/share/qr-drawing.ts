import { encode } from 'uqr'

/** A QR code as one path, in modules of one unit each, with the quiet zone that readers need. */
export interface QrDrawing {
  readonly size: number
  readonly path: string
}

/** Four modules, as ISO/IEC 18004 asks for. */
const QUIET = 4

/** The QR code of a text; null for one that is too long for any. */
export function qrDrawing(text: string): QrDrawing | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: QUIET })
    const rows = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { size, path: rows.join('') }
  } catch {
    return null
  }
}
