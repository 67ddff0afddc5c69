import { createServer, type Server } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

/**
 * Serves a page of ours without any script, as a file: the least that paints the same SVG in the same styles. All else
 * (style sheets, fonts) is fetched from where the page came from.
 */
export async function serveStill(origin: string, path: string): Promise<{ readonly url: string; readonly server: Server }> {
  const html = await (await fetch(`${origin}${path}`)).text()
  const still = html.replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<link[^>]*as="script"[^>]*>/g, '')
  const body = brotliCompressSync(still)
  const server = createServer((request, response) => {
    if (request.url === path) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }).end(body)
      return
    }
    fetch(`${origin}${request.url}`)
      .then(async (file) => {
        const type = file.headers.get('content-type') ?? 'application/octet-stream'
        response.writeHead(file.status, { 'content-type': type }).end(Buffer.from(await file.arrayBuffer()))
      })
      .catch(() => response.writeHead(502).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the still page has no port')
  return { url: `http://127.0.0.1:${address.port}${path}`, server }
}
