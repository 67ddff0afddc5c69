import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { type NginxPlace, nginxConfig } from './nginx-config.ts'

export interface Nginx {
  readonly url: string
  /** The process that answers, whose processor time can be read. */
  readonly pid: number
  stop(): Promise<void>
}

/** The program where it is installed (`apt-get install nginx-light`); null where it is not. */
export function findNginx(): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path)) ?? null
}

/** Starts it; throws what it said where it ends instead. */
export async function startNginx(program: string, place: NginxPlace): Promise<Nginx> {
  mkdirSync(place.folder, { recursive: true })
  const config = join(place.folder, 'nginx.conf')
  writeFileSync(config, nginxConfig(place))
  const child = spawn(program, ['-c', config, '-e', join(place.folder, 'error.log')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  while (!(await answers(place.port))) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}: ${said.trim()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url: `http://127.0.0.1:${place.port}`,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
