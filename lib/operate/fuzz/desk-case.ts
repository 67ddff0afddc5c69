import type { Chance } from './chance.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { mutatedBytes, mutatedText } from './mutate.ts'
import { mutatedJson } from './mutated-json.ts'
import type { RequestCase } from './request-case.ts'

/** Where somebody is signed in, with a document before them. */
export interface Desk {
  /** Of the session, as a browser sends it. */
  readonly cookie: string
  readonly origin: string
  readonly submission: string
  readonly candidates: readonly { readonly id: string; readonly version: number; readonly draft: unknown }[]
  readonly article: unknown
  /** A document like the one that is reviewed. */
  readonly text: string
}

/** A version that no document reaches: what asks to publish must never do so. */
const NEVER = 999_999
/** Numbers of publications that there are not. */
const NO_PUBLICATION = ['0', '-1', '2147483647', '2147483648', '999999999', '9999999999', '1e3', '1.5'] as const
/** Addresses that are refused, without a name to look up. */
const REFUSED = [
  'http://127.0.0.1/',
  'http://[::1]:80/',
  'http://169.254.169.254/',
  'http://0x7f.1/',
  'file:///etc/passwd',
  '//a',
]

/** A question of somebody who is signed in: a document, a decision, an edit, a correction, changed here and there. */
export function deskCase(desk: Desk, chance: Chance): RequestCase {
  const place = `/api/review/submissions/${chance.percent(92) ? desk.submission : segment(chance)}`
  const { id, version, draft } = chance.pick(desk.candidates)
  const candidate = chance.percent(92) ? id : segment(chance)
  const position = chance.percent(85) ? '0' : segment(chance)
  const json = (method: string, target: string, body: unknown) =>
    asked(desk, method, target, 'application/json', jsonBytes(body, chance))
  const reason = { vi: 'Chép sai.', en: 'Miscopied.' }
  return chance.pick([
    () => document(desk, chance),
    () => json('POST', '/api/review/submissions', { text: desk.text, name: 'bai.txt' }),
    () => json('POST', '/api/review/submissions', { address: chance.pick(REFUSED) }),
    () => json('PATCH', `${place}/candidates/${candidate}`, { seen: version, decision: 'accepted' }),
    () => json('PATCH', `${place}/candidates/${candidate}`, { seen: version, draft }),
    () => json('POST', `${place}/candidates`, { articlePosition: 0, draft }),
    () => json('PUT', `${place}/articles/${position}`, { seen: 1, article: desk.article }),
    () => json('POST', `${place}/articles/${position}/corrections`, { seen: 1, article: desk.article, reason }),
    () => json('POST', `${place}/publish`, { seen: NEVER }),
    () => json('POST', `${place}/undo`, {}),
    () => json('POST', '/api/review/people', { email: 'ai@example', name: 'Ai', role: 'curator' }),
    () => json('POST', `/api/review/publications/${chance.pick(NO_PUBLICATION)}/withdraw`, {}),
    () => asked(desk, 'GET', place, null, null),
    () => asked(desk, 'GET', `${chance.pick(['', '/en'])}/review/${segment(chance)}`, null, null),
  ])()
}

/** A file as the body itself. */
function document({ text, ...desk }: Desk, chance: Chance): RequestCase {
  const name = chance.pick(['bai.txt', 'bai.html', 'bai.pdf', ...HOSTILE_TEXTS])
  const bytes = chance.percent(70) ? mutatedBytes(Buffer.from(text), chance) : Buffer.from(chance.pick(HOSTILE_TEXTS).repeat(200))
  const target = `/api/review/submissions?name=${encoded(name)}`
  return asked({ ...desk, text }, 'POST', target, 'application/octet-stream', bytes)
}

function jsonBytes(body: unknown, chance: Chance): Uint8Array {
  const text = JSON.stringify(chance.percent(80) ? mutatedJson(body, chance) : body)
  return Buffer.from(chance.percent(15) ? mutatedText(text, chance) : text)
}

function asked(
  { cookie, origin }: Desk,
  method: string,
  target: string,
  type: string | null,
  body: Uint8Array | null,
): RequestCase {
  const headers = [
    ['cookie', cookie],
    ['origin', origin],
    ['accept-encoding', 'identity'],
  ] as const
  return { method, target, headers: type === null ? headers : [...headers, ['content-type', type]], body }
}

function segment(chance: Chance): string {
  return encoded(chance.pick(HOSTILE_TEXTS).slice(0, 200)) || 'x'
}

/** Half of a surrogate pair, which cannot be written, becomes the sign for what is lost. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
}
