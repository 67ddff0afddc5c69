/** What a reader makes of a text, or null where it refuses with a RangeError. */
export function readOrNull<T>(read: (text: string) => T, text: string): T | null {
  try {
    return read(text)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
