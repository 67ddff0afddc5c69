import { auth } from '../../../request/auth.ts'
import { answer } from '../../answer.ts'

const handle = (request: Request): Promise<Response> => answer(() => auth().handler(request))

/** /api/auth/…: better-auth's own routes, those of lib/auth that are not closed. */
export { handle as GET, handle as POST }
