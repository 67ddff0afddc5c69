/** A check of a text by one of our readers: false where it throws a RangeError, which is how they refuse. */
export function isReadable(read: (text: string) => unknown) {
  return (text: string): boolean => {
    try {
      read(text)
      return true
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
  }
}
