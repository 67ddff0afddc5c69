/** Somebody else has changed it since it was read: nothing is written, and `current` is what stands now. */
export class StaleError<T> extends Error {
  override name = 'StaleError'
  readonly current: T

  constructor(what: string, seen: number, stands: number, current: T) {
    super(`${what} was seen at version ${seen}, but version ${stands} stands`)
    this.current = current
  }
}
