import { z } from 'zod'
import { ROLES } from '../../../../lib/auth/roles.ts'
import { makeSignInLink } from '../../../../lib/auth/sign-in-link.ts'
import { NotPossibleError } from '../../../../lib/review/not-possible-error.ts'
import { auth } from '../../../request/auth.ts'
import { siteOrigin } from '../../../request/environment.ts'
import { answerReview, readJson } from '../answer-review.ts'

const invitation = z.strictObject({ email: z.email(), name: z.string().trim().min(1).max(100), role: z.enum(ROLES) })

/** POST /api/review/people: invites somebody, or gives somebody known a new link. Administrators only; the link is shown once. */
export async function POST(request: Request): Promise<Response> {
  return answerReview(request, async (curator) => {
    if (curator.role !== 'administrator') throw new NotPossibleError('only administrators invite people')
    const invited = await readJson(request, invitation)
    try {
      return { link: new URL(await makeSignInLink(auth(), invited, new Date()), siteOrigin()).href }
    } catch (error) {
      throw error instanceof RangeError ? new NotPossibleError(error.message) : error
    }
  })
}
