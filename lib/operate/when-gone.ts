import { connect } from 'node:net'

/**
 * Looks now and then whether anything listens on a port of this machine, and calls `gone` where nothing does; looks on when that
 * has been dealt with. `gone` may fail: it is called again. The result ends the looking.
 */
export function whenGone(port: () => number, gone: () => Promise<void>, pause = 2000): () => void {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const look = async () => {
    if (!(await isListenedTo(port())) && !ended) await gone().catch(() => {})
    if (!ended) timer = setTimeout(() => void look(), pause).unref()
  }
  timer = setTimeout(() => void look(), pause).unref()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}

/** A server that is too busy to answer is there all the same: only a refusal says that nobody is. */
function isListenedTo(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1')
    const answer = (found: boolean) => {
      probe.destroy()
      resolve(found)
    }
    probe.once('connect', () => answer(true))
    probe.once('error', (error: NodeJS.ErrnoException) => answer(error.code !== 'ECONNREFUSED'))
    probe.setTimeout(5000, () => answer(true))
  })
}
