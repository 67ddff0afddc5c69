/** What became of a request: an answer read as JSON, or null where the server could not be reached. */
export interface Sent {
  readonly status: number
  readonly body: unknown
}

/** Sends JSON to this site. Never throws: null says that nothing came back, and the caller keeps what was to be sent. */
export async function send(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<Sent | null> {
  try {
    const response = await fetch(path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return { status: response.status, body: await readJson(response) }
  } catch {
    return null
  }
}

/** An answer's body; null where it is no JSON. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One member of an answer that has it; undefined otherwise. */
export function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && name in body ? Reflect.get(body, name) : undefined
}

/** The sentence of a problem's answer, '' where it has none. */
export function detailOf(body: unknown): string {
  const detail = member(body, 'detail') ?? member(body, 'message')
  return typeof detail === 'string' ? detail : ''
}
