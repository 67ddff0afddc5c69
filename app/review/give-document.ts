import type { ReviewWords } from '../../lib/words/review-words.ts'
import { fill } from './fill.ts'
import { detailOf, member, readJson, type Sent, send } from './send.ts'

/** A document on its way to the server. */
export type Giving = { readonly name: string } & (
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'address'; readonly address: string }
)

/** What became of it, in words. */
export type Arrival =
  | { readonly state: 'waiting' | 'sending' | 'failed' }
  | { readonly state: 'refused'; readonly why: string }
  | { readonly state: 'taken'; readonly id: string; readonly said: string }

const PATH = '/api/review/submissions'

/** Sends one document; null where the server could not be reached. */
export async function giveDocument(giving: Giving): Promise<Sent | null> {
  if (giving.kind === 'paste') return send('POST', PATH, { text: giving.text, name: giving.name })
  if (giving.kind === 'address') return send('POST', PATH, { address: giving.address })
  try {
    const response = await fetch(`${PATH}?name=${encodeURIComponent(giving.name)}`, {
      method: 'POST',
      body: giving.file,
      headers: { 'content-type': 'application/octet-stream' },
    })
    return { status: response.status, body: await readJson(response) }
  } catch {
    return null
  }
}

export function arrivalOf(sent: Sent | null, words: ReviewWords<'add'>): Arrival {
  if (sent === null || sent.status >= 500) return { state: 'failed' }
  const id = member(sent.body, 'id')
  if (sent.status === 200 && typeof id === 'string') {
    const counts = {
      observations: Number(member(sent.body, 'observations')),
      events: Number(member(sent.body, 'events')),
    }
    return { state: 'taken', id, said: member(sent.body, 'added') === false ? words.known : fill(words.added, counts) }
  }
  if (sent.status === 413) return { state: 'refused', why: words.tooLarge }
  return { state: 'refused', why: reasonOf(detailOf(sent.body), words) }
}

/** The server's reasons name the document and are English; the curator reads them in their own language. */
function reasonOf(detail: string, words: ReviewWords<'add'>): string {
  const { refused } = words
  if (/ is blank$/.test(detail)) return refused.blank
  if (/control characters/.test(detail)) return refused.binary
  if (/ not a text in UTF-8/.test(detail)) return refused.encoding
  if (/ characters; at most /.test(detail)) return refused.long
  if (/ facts; at most /.test(detail)) return refused.many
  if (/address|host|redirect|page/i.test(detail)) return fill(refused.address, { why: detail })
  return fill(words.other, { why: detail })
}
