import { startNode } from '../child.ts'

/** Starts a program that serves on a port of this machine; its address when it answers. */
export async function started(args: readonly string[], env: Readonly<Record<string, string>>, port: number): Promise<string> {
  const server = startNode(args, { ...env, RATE_LIMIT: 'off' }, ['ignore', 'ignore', 'inherit'])
  const url = `http://127.0.0.1:${port}`
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  while (
    !(await fetch(url, { method: 'HEAD' }).then(
      () => true,
      () => false,
    ))
  ) {
    if (ended) throw new Error(`${args.join(' ')} ended before it answered`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return url
}
