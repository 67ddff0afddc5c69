import { createHash } from 'node:crypto'

/** SHA-256 in hex, of bytes or of the UTF-8 of a text: the form in which articles, quotes and files are named. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
