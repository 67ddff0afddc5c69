import decode from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrDrawing } from './qr-drawing.ts'

/** The path painted on white, four pixels a module, as a camera would see it. */
function photograph({ size, path }: { readonly size: number; readonly path: string }) {
  const scale = 4
  const width = size * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < scale; dy++) {
      const from = ((Number(y) * scale + dy) * width + Number(x) * scale) * 4
      for (let pixel = 0; pixel < scale; pixel++) data.fill(0, from + pixel * 4, from + pixel * 4 + 3)
    }
  }
  return { width, height: width, data }
}

test.each([
  'https://cotmoc.example/s/abc2345',
  'https://cotmoc.example/en/indicators/grdp-growth?province=dien-bien,lao-cai&time=2004..2024&q=s%C3%A2n+bay&asOf=2026-11-22',
])('%s is read back by another program', (address) => {
  const drawing = qrDrawing(address)
  expect(drawing && decode(photograph(drawing))).toBe(address)
})

test('a text that no code can hold is told as such', () => {
  expect(qrDrawing('a'.repeat(5000))).toBeNull()
})
