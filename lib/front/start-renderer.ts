import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface RendererProcess {
  /** Where it answers; null while it is being started (again). */
  readonly port: number | null
  /** Resolves at its first start; rejects when that fails. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

const PROGRAM = fileURLToPath(new URL('./renderer.mjs', import.meta.url))
/**
 * The heap of the renderer (megabytes). Where it may be large, V8 collects late: four times of what is needed lies there
 * before it looks, and memory seems to grow for hours. NODE_OPTIONS may say otherwise.
 */
const HEAP = /--max[-_]old[-_]space[-_]size/.test(process.env.NODE_OPTIONS ?? '') ? [] : ['--max-old-space-size=768']
const [FIRST_PAUSE, LONGEST_PAUSE] = [250, 10_000]

/** Starts Next beside this process, and again whenever it ends unasked. */
export function startRenderer(env: Readonly<Record<string, string | undefined>>, said: (line: string) => void): RendererProcess {
  let child: ChildProcess | null = null
  let port: number | null = null
  let stopping = false
  let pause = FIRST_PAUSE
  let retry: NodeJS.Timeout | undefined
  let first: { resolve: () => void; reject: (error: Error) => void } | null = null
  const ready = new Promise<void>((resolve, reject) => {
    first = { resolve, reject }
  })
  const start = () => {
    const began = Date.now()
    // What it prints must not mix with what `npm start` prints.
    const next = spawn(process.execPath, [...HEAP, PROGRAM], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child = next
    next.on('message', (message: { readonly port: number }) => {
      port = message.port
      first?.resolve()
      first = null
    })
    next.on('exit', (code, signal) => {
      child = null
      port = null
      if (first) return first.reject(new Error(`the renderer ended with ${code ?? signal} before it was ready`))
      if (stopping) return
      said(`the renderer ended with ${code ?? signal}; starting it again`)
      pause = Date.now() - began > 60_000 ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE)
      retry = setTimeout(start, pause)
    })
  }
  start()
  return {
    get port() {
      return port
    },
    ready,
    async stop() {
      stopping = true
      clearTimeout(retry)
      const running = child
      if (!running) return
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGTERM')
      // A rendering that hangs must not keep the whole from ending.
      const force = setTimeout(() => running.kill('SIGKILL'), 5000)
      await ended
      clearTimeout(force)
    },
  }
}
