import type { APIRequestContext, Page } from '@playwright/test'
import { mainArticle } from './addresses.ts'
import { expect, test } from './fixtures.ts'
import { growthOf2024, type Recorded, victoryOf1954 } from './recorded.ts'
import { article, giveDocument, linkFromCommand, person, signInBy } from './reviewing.ts'

/** Addresses of all kinds on which nothing of Cà Mau is. */
const elsewhere = (recorded: Recorded): readonly string[] => {
  const [figure, event, article] = [growthOf2024(recorded).id, victoryOf1954(recorded).id, mainArticle(recorded)]
  return [
    '/provinces/dien-bien',
    '/en/provinces/lao-cai/promises',
    `/f/${figure}`,
    `/en/events/${event}`,
    `/articles/${article}`,
    `/embed/articles/${article}`,
    '/embed/provinces/dien-bien',
    '/embed?province=lao-cai&controls=off',
    '/api/v1/observations?province=dien-bien',
    `/api/v1/articles/${article}`,
    '/picture/provinces/lao-cai.svg',
    '/picture/indicators/budget-revenue.svg?province=lao-cai',
    `/preview/f/${figure}.svg`,
    `/data/articles/${article}.csv`,
    `/cite/f/${figure}.bib`,
    '/cite/provinces/lao-cai.txt',
    `/f/${event}.jsonld`,
  ]
}

test('what is published is on the very next page, what it does not concern stays kept, and both are what would be made anew', async ({
  page,
  recorded,
}) => {
  const { request } = page
  const spared = elsewhere(recorded)
  await page.goto('/provinces/ca-mau')
  await expect(page.getByRole('main')).not.toContainText(/615\s+tỷ đồng/)
  const before = await Promise.all(spared.map((path) => read(request, path)))
  for (const [index, path] of spared.entries()) {
    const again = await read(request, path, { 'if-none-match': before[index]?.tag ?? '' })
    expect(again, path).toMatchObject({ status: 304, cache: 'cot-moc; hit', text: '' })
  }

  const binh = person('Bình')
  await signInBy(linkFromCommand(binh), binh, request)
  const publication = await publishFigure(page, '615')
  await page.goto('/provinces/ca-mau')
  await expect(page.getByRole('main')).toContainText(/615\s+tỷ đồng/)
  await page.goto('/en/provinces/ca-mau')
  await expect(page.getByRole('main')).toContainText(/615\s+billion/)
  for (const path of spared) expect.soft(await read(request, path), path).toMatchObject({ cache: 'cot-moc; hit' })

  const forgotten = await request.delete(`http://127.0.0.1:${process.env.ADMIN_PORT}/cache`)
  expect(forgotten.status()).toBe(204)
  for (const [index, path] of spared.entries()) {
    const anew = await read(request, path)
    expect.soft(anew.cache, path).toBe('cot-moc; fwd=miss')
    expect.soft(shown(anew), path).toBe(shown(before[index]))
  }

  await post(page, `publications/${publication}/withdraw`)
  await page.goto('/provinces/ca-mau')
  await expect(page.getByRole('main')).not.toContainText(/615\s+tỷ đồng/)
})

test('no script runs in a page that did not come with it, and those that did do run', async ({ page, request, allowStray }) => {
  for (const path of ['/', '/en/verify', '/embed/timeline', '/review/sign-in', '/nothing-here']) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? ''
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
    expect.soft(scripts, path).toMatch(/^'self'( 'sha256-[\w+/]{43}=')+$/)
  }
  await page.goto('/')
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  allowStray(/Content Security Policy/)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.taken = "yes"'
    document.body.append(script)
    return document.documentElement.dataset.taken
  })
  expect(ran).toBeUndefined()
})

test('an address in another spelling leads to its own, and hostile ones get a clear answer', async ({ page, request }) => {
  await page.goto('/timeline?utm_source=x&time=2024&province=lao-cai')
  await expect(page).toHaveURL('/timeline?province=lao-cai&time=2024')
  for (const [path, status] of [
    [`/?q=${'x'.repeat(20_000)}`, 414],
    ['/%00', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/_next/static/..%2f..%2fserver/app.js', 404],
    ['/timeline?time=%E0%A4%A', 200],
    ['/api/v1/events?q=%00', 200],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 1 })
    expect.soft([answer.status(), path.slice(0, 60)]).toEqual([status, path.slice(0, 60)])
  }
  const metrics = await request.get('/metrics')
  expect(metrics.status(), 'metrics are on no public port').toBe(404)
})

interface Read {
  readonly status: number
  readonly tag: string
  readonly cache: string
  readonly text: string
}

async function read(request: APIRequestContext, path: string, headers: Record<string, string> = {}): Promise<Read> {
  const response = await request.get(path, { headers })
  const { etag = '', 'cache-status': cache = '' } = response.headers()
  return { status: response.status(), tag: etag, cache, text: await response.text() }
}

/**
 * What a browser draws of an answer. Next's own data behind it are the same rows in another order, by whether the page or its
 * metadata were ready first, so that not every byte is the same.
 */
function shown(answer: Read | undefined): string {
  return (answer?.text ?? '').replace(/<script>self\.__next_f\.push\(.*?\)<\/script>/gs, '')
}

/** Publishes the figure of a small article by the API; the number of the publication. */
async function publishFigure(page: Page, revenue: string): Promise<number> {
  const id = (await giveDocument(page, 'ca-mau.txt', article(revenue))).split('/').at(-1) ?? ''
  const stored = () => page.request.get(`/api/review/submissions/${id}`).then((response) => response.json())
  const { candidates } = (await stored()).submission
  const figure = candidates.find(({ draft }: { draft: { kind: string } }) => draft.kind === 'observation')
  await post(page, `submissions/${id}/candidates/${figure.id}`, { seen: figure.version, decision: 'accepted' }, 'PATCH')
  const { publication } = await post(page, `submissions/${id}/publish`, { seen: (await stored()).submission.version })
  return publication
}

async function post(page: Page, path: string, data: object = {}, method = 'POST') {
  const { origin } = new URL(page.url())
  const response = await page.request.fetch(`/api/review/${path}`, { method, data, headers: { origin } })
  if (!response.ok()) throw new Error(`${path}: ${await response.text()}`)
  return response.json()
}
