import { cursorProblem } from '../../lib/api/cursor-problem.ts'
import { UNAVAILABLE } from '../../lib/api/problem.ts'
import { CursorError } from '../../lib/db/cursor-text.ts'
import { replyProblem } from './reply.ts'

/** Runs a handler. A place that no list gave out is refused in words; what else it throws goes to the log, and the reader gets problem details instead of a stack trace. */
export async function answer(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle()
  } catch (error) {
    if (error instanceof CursorError) return replyProblem(cursorProblem(error.cursor))
    process.stderr.write(`api: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return replyProblem(UNAVAILABLE)
  }
}
