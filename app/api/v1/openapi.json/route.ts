import { OPENAPI } from '../../../../lib/api/openapi.ts'
import { replyJson } from '../../reply.ts'

/** GET /api/v1/openapi.json */
export function GET(): Response {
  return replyJson(OPENAPI)
}
