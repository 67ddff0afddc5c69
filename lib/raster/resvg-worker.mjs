// Runs in a thread of its own and is loaded by Node as it stands: no bundler touches it, and it is told all it needs.
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const { wasm, fonts } = workerData
const started = readFile(wasm).then(initWasm)

parentPort?.on('message', async ({ id, svg, width }) => {
  try {
    await started
    const png = rasterised(svg, width)
    // The pixels move over instead of being copied.
    parentPort?.postMessage({ id, png }, [png.buffer])
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) })
  }
})

/** @param {string} svg @param {number} width */
function rasterised(svg, width) {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: fonts, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  })
  try {
    const image = resvg.render()
    const png = image.asPng()
    image.free()
    return png
  } finally {
    resvg.free()
  }
}
