import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { wholeFonts } from './face-fonts.ts'

let started: Promise<void> | undefined

/** An SVG drawing as PNG, `width` pixels wide. Text is set in the project's own faces whatever the machine has. */
export async function rasterise(svg: string, width: number): Promise<Buffer> {
  started ??= readFile(join(process.cwd(), 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm')).then(initWasm)
  await started
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: [...wholeFonts()], loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  })
  try {
    const image = resvg.render()
    const png = Buffer.from(image.asPng())
    image.free()
    return png
  } finally {
    resvg.free()
  }
}
