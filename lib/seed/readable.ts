import { z } from 'zod'

/** A text that one of our readers understands; its RangeError becomes the issue. */
export function readable<T>(read: (text: string) => T) {
  return z.string().transform((value, context): T => {
    try {
      return read(value)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      context.issues.push({ code: 'custom', message: error.message, input: value })
      return z.NEVER
    }
  })
}
