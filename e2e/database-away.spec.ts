import pg from 'pg'
import { expect, test } from './fixtures.ts'

const url = process.env.DATABASE_URL

test('without its database the site shows what it has kept, says of the rest that it is away, and is whole again by itself', async ({
  page,
  request,
  allowStray,
}) => {
  test.skip(url === undefined, 'the database can be taken away where DATABASE_URL names it')
  allowStray(/503/)
  await page.goto('/provinces/lao-cai')
  const title = await page.title()
  await takeAway(true)
  try {
    await expect
      .poll(async () => (await request.get('/provinces/lao-cai')).headers()['cache-status'], { timeout: 60_000 })
      .toContain('stale-if-error')
    await page.goto('/provinces/lao-cai')
    await expect(page).toHaveTitle(title)
    const away = await page.goto('/timeline?q=chua-ai-hoi')
    expect([away?.status(), away?.headers()['retry-after']]).toEqual([503, '5'])
    await expect(page.getByRole('heading', { name: 'Chưa trả lời được lúc này' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No answer at the moment' })).toBeVisible()
    const problem = await request.get('/api/v1/events?q=chua-ai-hoi')
    expect([problem.status(), problem.headers()['content-type']]).toEqual([503, 'application/problem+json; charset=utf-8'])
  } finally {
    await takeAway(false)
  }
  await expect
    .poll(async () => (await request.get('/timeline?q=chua-ai-hoi')).headers()['cache-status'], { timeout: 60_000 })
    .toContain('hit')
  await page.reload()
  await expect(page.getByRole('main')).toContainText('chua-ai-hoi')
  await expect.poll(async () => (await request.get('/provinces/lao-cai')).headers().warning).toBeUndefined()
})

/** Lets nobody connect to the database of the server, and ends the connections that there are; or lets everybody again. */
async function takeAway(away: boolean): Promise<void> {
  const server = new URL(url ?? '')
  const name = server.pathname.slice(1)
  server.pathname = '/postgres'
  const client = new pg.Client(server.href)
  await client.connect()
  await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} ALLOW_CONNECTIONS ${!away}`)
  if (away) await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  await client.end()
}
