import type { Metric, Sample } from './prometheus.ts'

/** How an answer came to be. */
export type CacheUse = 'hit' | 'miss' | 'stale' | 'pass'

export interface Told {
  /** Kinds of routes are few: no address becomes a label. */
  readonly kind: string
  readonly status: number
  readonly cache: CacheUse
  readonly seconds: number
}

/** What is counted while it happens. What can be looked up when somebody asks (bytes held) is handed to `metrics`. */
export interface Measure {
  answered(told: Told): void
  rendered(seconds: number, failed: boolean): void
  limited(): void
  metrics(gauges: readonly Metric[]): readonly Metric[]
}

const BOUNDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function measure(): Measure {
  const requests = new Map<string, { readonly labels: Record<string, string>; count: number }>()
  const uses = new Map<CacheUse, number>()
  const [answers, renders] = [histogram(), histogram()]
  let [failures, limited] = [0, 0]
  return {
    answered({ kind, status, cache, seconds }) {
      const key = `${kind} ${status}`
      const entry = requests.get(key) ?? { labels: { kind, status: String(status) }, count: 0 }
      entry.count++
      requests.set(key, entry)
      uses.set(cache, (uses.get(cache) ?? 0) + 1)
      answers.add(seconds)
    },
    rendered(seconds, failed) {
      renders.add(seconds)
      if (failed) failures++
    },
    limited() {
      limited++
    },
    metrics: (gauges) => [
      counter(
        'cot_moc_requests_total',
        'Answers by kind of route and status.',
        [...requests.values()].map(({ labels, count }) => ({ labels, value: count })),
      ),
      counter(
        'cot_moc_cache_uses_total',
        'Answers by how they came to be.',
        [...uses].map(([use, value]) => ({ labels: { use }, value })),
      ),
      {
        name: 'cot_moc_request_seconds',
        help: 'Time from a request to the end of its answer.',
        type: 'histogram',
        samples: answers.samples(),
      },
      { name: 'cot_moc_render_seconds', help: 'Time that the renderer took.', type: 'histogram', samples: renders.samples() },
      counter('cot_moc_render_failures_total', 'Renderings that failed or took too long.', [{ value: failures }]),
      counter('cot_moc_limited_total', 'Requests refused because a client asked too much.', [{ value: limited }]),
      ...gauges,
    ],
  }
}

function counter(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name, help, type: 'counter', samples }
}

function histogram() {
  const counts = BOUNDS.map(() => 0)
  let [sum, count] = [0, 0]
  return {
    add(seconds: number) {
      sum += seconds
      count++
      const place = BOUNDS.findIndex((bound) => seconds <= bound)
      if (place !== -1) counts[place] = (counts[place] ?? 0) + 1
    },
    samples(): readonly Sample[] {
      let below = 0
      const buckets = BOUNDS.map((bound, place): Sample => {
        below += counts[place] ?? 0
        return { suffix: '_bucket', labels: { le: String(bound) }, value: below }
      })
      return [
        ...buckets,
        { suffix: '_bucket', labels: { le: '+Inf' }, value: count },
        { suffix: '_sum', value: sum },
        { suffix: '_count', value: count },
      ]
    },
  }
}
