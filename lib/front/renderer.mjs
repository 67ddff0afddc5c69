import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import next from 'next'

// Next in a process of its own: whatever a rendering costs, answers that are kept go on being sent.
// Plain JavaScript, so that nothing but Next is loaded beside Next.

// Whoever started it is gone, and nobody else knows its port.
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group of a terminal; the front ends this process when its answers are out.
process.on('SIGINT', () => {})

// Where the database is asked, deep inside Next's build, it is known how far a replica must have come, and what need not be read
// again (lib/db/question-at-hand.ts).
const reading = new AsyncLocalStorage()
globalThis[Symbol.for('cot-moc.reading')] = reading

const server = createServer({ maxHeaderSize: 64 * 1024, keepAliveTimeout: 120_000 })
server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address()
  const app = next({ dev: false, hostname: '127.0.0.1', port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => {
    const recorded = request.headers['x-cot-moc-recorded'] ?? null
    const state = request.headers['x-cot-moc-state'] ?? null
    // A page in a browser asks for the next one as data, and by a header that says so.
    const isDocument = request.method === 'GET' && request.headers.rsc === undefined
    const parts = isDocument ? new Map() : null
    // What outlives the answer (connections, timers) would hold the question that made it, and the whole page with it.
    response.once('finish', () => parts?.clear())
    void reading.run({ recorded, state, parts }, () => handle(request, response))
  })
  process.send?.({ port })
})

process.on('SIGTERM', () => {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
