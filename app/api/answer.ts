import { UNAVAILABLE } from '../../lib/api/problem.ts'
import { replyProblem } from './reply.ts'

/** Runs a handler; what it throws goes to the log, and the reader gets problem details instead of a stack trace. */
export async function answer(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle()
  } catch (error) {
    process.stderr.write(`api: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return replyProblem(UNAVAILABLE)
  }
}
