/** A cursor that no list of this application gave out. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
  constructor(readonly cursor: string) {
    super(`cannot read the cursor "${cursor}" (accepted: what an earlier part names as the next)`)
  }
}

/** The opaque text that stands for a place in an order: where it is there, and the id of its fact. */
export function writeCursorText(at: string, id: string): string {
  return Buffer.from(`${at}|${id}`).toString('base64url')
}

/** What a cursor was written from; throws a CursorError for any text that `writeCursorText` does not write of such an `at`. */
export function readCursorText(cursor: string, isAt: (text: string) => boolean): { readonly at: string; readonly id: string } {
  const [at = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|')
  // Decoding forgives stray characters, so the text is compared with what would have been written.
  if (rest.length > 0 || !isAt(at) || !/^[oe]_[0-9a-z]{6}$/.test(id) || writeCursorText(at, id) !== cursor) {
    throw new CursorError(cursor)
  }
  return { at, id }
}
