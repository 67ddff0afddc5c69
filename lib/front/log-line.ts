/** What is written of an answer. No cookies, no headers, no bodies. */
export interface Logged {
  readonly id: string
  readonly method: string
  readonly target: string
  readonly status: number
  readonly milliseconds: number
  readonly bytes: number
  readonly kind: string
  readonly cache: string
}

/** One answer as one line of JSON. Queries are written of addresses alone that are for everybody: those of others carry one-time links. */
export function logLine({ target, milliseconds, ...rest }: Logged, time: Date): string {
  const [path = ''] = target.split('?')
  return JSON.stringify({
    time: time.toISOString(),
    level: rest.status >= 500 ? 'error' : 'info',
    ...rest,
    target: (rest.kind === 'pass' ? path : target).slice(0, 2048),
    ms: Math.round(milliseconds * 10) / 10,
  })
}
