import { expect, test } from 'vitest'
import { originForm, requestProblem } from './request-problem.ts'

test.each([
  ['/timeline?time=2024', '/timeline?time=2024'],
  ['http://example.com/timeline', '/timeline'],
  ['HTTPS://example.com', '/'],
  ['http://example.com?q=a', '/?q=a'],
  ['*', '*'],
])('%s names the path %s', (named, path) => {
  expect(originForm(named)).toBe(path)
})

test.each([
  ['GET', '/timeline?time=%E0%A4%A', undefined],
  ['OPTIONS', '/api/v1/events', undefined],
  ['TRACE', '/', 'notAllowed'],
  ['get', '/', 'notAllowed'],
  ['GET', '/%6', 'unreadable'],
  ['GET', '/%ff', 'unreadable'],
  ['OPTIONS', '*', 'unreadable'],
  ['GET', `/?q=${'x'.repeat(17_000)}`, 'tooLong'],
])('%s %s is refused: %s', (method, target, why) => {
  expect(requestProblem(method, target)?.why).toBe(why)
})
