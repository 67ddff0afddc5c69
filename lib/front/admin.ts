import { createServer, type Server } from 'node:http'
import { APPLIED_MIGRATIONS } from '../db/applied-migrations.ts'
import type { Front } from './front.ts'
import { prometheusText } from './prometheus.ts'

export interface AdminSetup {
  /** Those that the database must have. */
  readonly migrations: readonly string[]
  readonly isRendering: () => boolean
  /** Whether the signal to end has come. */
  readonly isEnding: () => boolean
}

/**
 * What an operator and an orchestrator ask, on a port of its own: `/health/live` (this process answers), `/health/ready`
 * (readers can be sent here), `/metrics`; `DELETE /cache` forgets what is kept. Without its database a server is ready while
 * it keeps answers: were all of them taken away from their readers at once, none would be left to say what is known.
 */
export function adminServer(front: Front, { migrations, isRendering, isEnding }: AdminSetup): Server {
  return createServer((request, response) => {
    const reply = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    }
    const asked = `${request.method} ${(request.url ?? '').split('?')[0]}`
    switch (asked) {
      case 'GET /health/live':
        return reply(200, 'application/json', '{"status":"live"}')
      case 'GET /health/ready':
        return void readiness(front, migrations, isRendering(), isEnding()).then(({ isReady, problems }) =>
          reply(isReady ? 200 : 503, 'application/json', JSON.stringify({ status: isReady ? 'ready' : 'not ready', problems })),
        )
      case 'GET /metrics':
        return reply(200, 'text/plain; version=0.0.4; charset=utf-8', metricsText(front, isRendering()))
      case 'DELETE /cache':
        front.cache.clear()
        return reply(204, 'text/plain', '')
      default:
        return reply(404, 'text/plain; charset=utf-8', 'There are GET /health/live, /health/ready, /metrics and DELETE /cache.\n')
    }
  })
}

interface Readiness {
  readonly isReady: boolean
  readonly problems: readonly string[]
}

async function readiness(
  { cache, changes }: Front,
  migrations: readonly string[],
  isRendering: boolean,
  isEnding: boolean,
): Promise<Readiness> {
  const problems = [...(isEnding ? ['the server is ending'] : []), ...(isRendering ? [] : ['the renderer is being started'])]
  try {
    const { names } = await changes.ask(APPLIED_MIGRATIONS)
    const applied: readonly unknown[] = Array.isArray(names) ? names : []
    const missing = migrations.filter((name) => !applied.includes(name))
    if (missing.length > 0) problems.push(`migrations not applied: ${missing.join(', ')}`)
  } catch {
    const isReady = problems.length === 0 && cache.kept.size > 0
    return { isReady, problems: [...problems, 'the database does not answer'] }
  }
  return { isReady: problems.length === 0, problems }
}

function metricsText({ cache, changes, measure }: Front, isRendering: boolean): string {
  const gauge = (name: string, help: string, value: number) => ({ name, help, type: 'gauge' as const, samples: [{ value }] })
  const counter = (name: string, help: string, value: number) => ({ name, help, type: 'counter' as const, samples: [{ value }] })
  return prometheusText(
    measure.metrics([
      gauge('cot_moc_cache_bytes', 'Bytes that kept answers take.', cache.kept.bytes),
      gauge('cot_moc_cache_entries', 'Kept answers.', cache.kept.size),
      counter('cot_moc_cache_evictions_total', 'Answers that made room for others.', cache.kept.evictions),
      counter('cot_moc_cache_outdated_total', 'Answers marked out of date because what they show has changed.', cache.outdated),
      gauge('cot_moc_database_up', 'Whether changes are heard from the database.', changes.connected ? 1 : 0),
      gauge('cot_moc_renderer_up', 'Whether the renderer runs.', isRendering ? 1 : 0),
      gauge('cot_moc_resident_bytes', 'Memory of the front.', process.memoryUsage.rss()),
    ]),
  )
}
