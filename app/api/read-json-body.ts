/** What a body turned out to be: parsed, longer than allowed, or no JSON. */
export type JsonBody = { readonly body: unknown } | 'too long' | 'not JSON'

/** Reads at most `most` bytes of a request as JSON; a longer one is left where it is. */
export async function readJsonBody(request: Request, most: number): Promise<JsonBody> {
  // A length that is told may be wrong, so the bytes are counted as well.
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too long'
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > most) {
      await reader?.cancel()
      return 'too long'
    }
    chunks.push(part.value)
  }
  try {
    return { body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) as unknown }
  } catch {
    return 'not JSON'
  }
}
