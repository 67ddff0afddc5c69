/** What was asked for cannot be done as things stand; the message says why, for the person who asked. */
export class NotPossibleError extends Error {
  override name = 'NotPossibleError'
}
