import { type ChildProcess, spawn } from 'node:child_process'
import { projectFolder } from '../project.ts'

/** One server of the application, as `npm start` runs it after it has prepared everything. */
export interface FrontServer {
  readonly port: number
  readonly url: string
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again, on the same port. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** Starts a server on a port with the variables given; resolves when it is ready, rejects with what it said when it ends before. */
export async function startFrontServer(port: number, env: Readonly<Record<string, string | undefined>>): Promise<FrontServer> {
  let child: ChildProcess
  let ended: Promise<void>
  const start = async () => {
    const started = spawn(process.execPath, ['--import', 'tsx', 'lib/front/front-command.ts'], {
      cwd: projectFolder,
      env: { ...process.env, ...env, PORT: String(port), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    let said = ''
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said = (said + chunk).slice(-4000)
      })
    }
    ended = new Promise((resolve) => started.once('exit', () => resolve()))
    await new Promise<void>((resolve, reject) => {
      started.stdout.on('data', () => said.includes('Ready') && resolve())
      started.once('error', reject)
      started.once('exit', (code) => reject(new Error(`the server on port ${port} ended with ${code}: ${said}`)))
    })
  }
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  await start()
  return { port, url: `http://127.0.0.1:${port}`, start, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
