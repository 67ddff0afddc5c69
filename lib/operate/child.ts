import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'

/** How a program ended: its exit code, 1 where a signal ended it, and what it printed when that was kept. */
export interface Ended {
  readonly code: number
  readonly output: string
}

const running = new Set<ChildProcess>()

/** Starts a Node program of this project and remembers it until it ends. */
export function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  stdio: StdioOptions,
): ChildProcess {
  // A group of its own: Ctrl-C in a terminal would reach it beside our own signal, and the second one makes Playwright
  // leave at once without ending the server that it started.
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio, detached: process.platform !== 'win32' })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/**
 * Runs a Node program to its end, asynchronously: with spawnSync a Ctrl-C would never reach our handlers.
 * What it prints is kept and, with `show`, also passed on as it comes.
 */
export function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  show = false,
): Promise<Ended> {
  const child = startNode(args, { NO_COLOR: '1', ...env }, ['ignore', 'pipe', 'pipe'])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk
      if (show) process.stdout.write(chunk)
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Asks every program that runs to end, and waits until all have. */
export async function endChildren(): Promise<void> {
  const ends = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)))
  // Playwright ends what it started on SIGINT only.
  for (const child of running) child.kill('SIGINT')
  await Promise.all(ends)
}
