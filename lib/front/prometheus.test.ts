import { expect, test } from 'vitest'
import { measure } from './measure.ts'
import { prometheusText } from './prometheus.ts'

test('a metric is written as Prometheus reads it, hostile labels included', () => {
  expect(
    prometheusText([
      {
        name: 'a_total',
        help: 'Two\nlines.',
        type: 'counter',
        samples: [{ labels: { kind: 'x"\n\\' }, value: 3 }, { value: Number.POSITIVE_INFINITY }],
      },
    ]),
  ).toBe('# HELP a_total Two\\nlines.\n# TYPE a_total counter\na_total{kind="x\\"\\n\\\\"} 3\na_total +Inf\n')
})

test('a histogram counts what is at most each bound, and all of it', () => {
  const counts = measure()
  for (const seconds of [0.001, 0.02, 0.02, 99]) counts.answered({ kind: 'page', status: 200, cache: 'hit', seconds })
  const text = prometheusText(counts.metrics([]))
  expect(text).toContain('cot_moc_request_seconds_bucket{le="0.001"} 1\n')
  expect(text).toContain('cot_moc_request_seconds_bucket{le="0.05"} 3\n')
  expect(text).toContain('cot_moc_request_seconds_bucket{le="10"} 3\n')
  expect(text).toContain('cot_moc_request_seconds_bucket{le="+Inf"} 4\n')
  expect(text).toContain('cot_moc_requests_total{kind="page",status="200"} 4\n')
})
