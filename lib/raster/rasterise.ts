import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { wholeFonts } from './face-fonts.ts'

interface Waiting {
  readonly done: (png: Buffer) => void
  readonly failed: (error: Error) => void
}

interface Answer {
  readonly id: number
  readonly png?: Uint8Array
  readonly problem?: string
}

/** More drawings than this wait for nobody: whoever asks then is told to come back. */
const MOST_WAITING = 60

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let asked = 0

/**
 * An SVG drawing as PNG, `width` pixels wide. Text is set in the project's own faces whatever the machine has. It is drawn
 * in a thread of its own, one drawing after the other: a page takes a tenth of a second or more, and nobody else is to wait.
 */
export function rasterise(svg: string, width: number): Promise<Buffer> {
  if (waiting.size >= MOST_WAITING) return Promise.reject(new Error(`${waiting.size} drawings are waiting to be rasterised`))
  worker ??= startWorker()
  asked += 1
  const id = asked
  const thread = worker
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    thread.ref()
    thread.postMessage({ id, svg, width })
  })
}

function startWorker(): Worker {
  const folder = process.cwd()
  const started = new Worker(/* turbopackIgnore: true */ join(folder, 'lib', 'raster', 'resvg-worker.mjs'), {
    workerData: { wasm: join(folder, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm'), fonts: [...wholeFonts()] },
  })
  // A thread that waits for drawings does not keep a program alive that has nothing else to do.
  started.on('message', ({ id, png, problem }: Answer) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) started.unref()
    if (png) asker?.done(Buffer.from(png.buffer, png.byteOffset, png.byteLength))
    else asker?.failed(new Error(problem))
  })
  const lost = (error: Error) => {
    if (worker === started) worker = undefined
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  started.on('error', lost)
  started.on('exit', (code) => lost(new Error(`the thread that rasterises ended with ${code}`)))
  return started
}
