import { expect, test } from './fixtures.ts'

test('what a picture shows of another window can be asked for, and is told as marks where they are few', async ({ request }) => {
  const answer = await request.get('/picture-data/index.json?province=dien-bien&time=2024')
  expect(answer.status()).toBe(200)
  const near = (await answer.json()) as {
    readonly known: { readonly start: number; readonly end: number }
    readonly lanes: readonly { readonly marks: readonly { readonly id: string; readonly href: string }[] }[]
  }
  expect(near.known.end - near.known.start).toBe(366)
  const marks = near.lanes.flatMap((lane) => lane.marks)
  expect(marks.length).toBeGreaterThan(0)
  expect(marks[0]?.href).toBe(`/?province=dien-bien&time=2024&fact=${marks[0]?.id}`)

  const framed = await request.get('/en/picture-data/embed/timeline.json?province=dien-bien&time=2024&theme=dark')
  expect(await framed.text()).toContain('"/en/embed/timeline?province=dien-bien&time=2024&fact=')
})

test('a window that cannot be read, and a page whose picture does not move, are refused in words', async ({ request }) => {
  const bad = await request.get('/picture-data/index.json?time=soon')
  expect([bad.status(), bad.headers()['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
  expect(await bad.text()).toContain('FROM..TO')
  for (const path of ['/picture-data/articles.json', '/picture-data/index.csv', '/picture-data/nothing.json']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})
