import { expect, test } from 'vitest'
import { grave, readAudit } from './audit.ts'

const advisory = (severity: string, id: string) => ({
  source: 1,
  severity,
  title: `a ${severity} one`,
  url: `https://github.com/advisories/${id}`,
})
const REPORT = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    lower: { name: 'lower', severity: 'critical', via: [advisory('high', 'GHSA-a'), advisory('low', 'GHSA-b')] },
    upper: { name: 'upper', severity: 'critical', via: ['lower', advisory('critical', 'GHSA-c')] },
  },
  metadata: {},
})

test('what is high or critical in a package is grave, once each, and what is accepted is not', () => {
  const audit = readAudit(REPORT)
  const found = 'advisories' in audit ? audit.advisories : []
  expect(found).toHaveLength(3)
  expect(grave(found, {}).map((one) => [one.package, one.url.slice(-6)])).toEqual([
    ['lower', 'GHSA-a'],
    ['upper', 'GHSA-c'],
  ])
  expect(grave(found, { 'GHSA-a': 'only where a server reads archives', 'GHSA-c': 'not reached' })).toEqual([])
})

test.each([
  ['a registry without advisories', '{"message": "405 Method Not Allowed", "statusCode": 405}', '405 Method Not Allowed'],
  ['no answer in time', '', 'no answer'],
  ['half an answer', '{"vulnerabilities": {"a', 'no answer'],
])('%s fails nothing and says so', (_, output, unanswered) => {
  expect(readAudit(output)).toEqual({ unanswered })
})
