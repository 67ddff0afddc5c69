import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'

/** What curators do in tests before what a test is about: they are made, they sign in, they give a document. */

/** Where somebody is signed in: a page, or whatever asks in its place. */
type Place = Pick<Page, 'url' | 'request'>

export const PASSWORD = 'một mật khẩu dài'

export interface Person {
  readonly name: string
  readonly email: string
}

/** Somebody whom no other test is. */
export function person(name: string): Person {
  return { name, email: `${randomUUID()}@example.org` }
}

/** The one-time link that `npm run administrator` prints for a new administrator. */
export function linkFromCommand({ name, email }: Person, env: NodeJS.ProcessEnv = process.env): string {
  const command = ['--import', 'tsx', 'lib/auth/administrator-command.ts', email, name]
  const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  const link = /http\S+/.exec(stdout)?.[0]
  if (!link) throw new Error(`the command printed no link: ${stdout}${stderr}`)
  return link
}

/** Uses a link by the API and signs in: the context that made the request has the session afterwards. */
export async function signInBy(link: string, { email }: Person, request: APIRequestContext): Promise<void> {
  const url = new URL(link)
  const headers = { origin: url.origin }
  const token = url.searchParams.get('token')
  const chosen = await request.post('/api/auth/reset-password', { headers, data: { token, newPassword: PASSWORD } })
  const signedIn = await request.post('/api/auth/sign-in/email', { headers, data: { email, password: PASSWORD } })
  if (!chosen.ok() || !signedIn.ok()) throw new Error(`${email} could not sign in: ${await signedIn.text()}`)
}

/** A small article about a province in 1997, of which no other test knows; no two are the same document. */
export function article(revenue: string, province = 'Cà Mau'): string {
  return [
    `Kinh tế ${province} năm 1997, bản ${letters()}`,
    '12/1/1998',
    `Năm 1997, thu ngân sách nhà nước trên địa bàn tỉnh ${province} đạt ${revenue} tỷ đồng.`,
    `Ngày 15/3/1997, tỉnh ${province} khởi công cầu qua sông.`,
  ].join('\n\n')
}

/** A page as saved from a news site, its markup in the middle of the sentence; it says another share of the plan than is published. */
export function savedPage(): string {
  const title = `Điện Biên: thu ngân sách quý I, bản ${letters()}`
  const sentence = `Quý I/2024, thu ngân sách nhà nước trên địa bàn tỉnh <b>Điện Biên</b> đạt <strong>18,30%</strong>&nbsp;kế hoạch năm.`
  return `<!doctype html><html lang="vi"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${sentence}</p></article></body></html>`
}

/** Letters alone: digits would be read as figures. */
function letters(): string {
  return randomUUID().replace(/[^a-f]/g, '')
}

/** Gives a document as a file, by the API; its address in the review. */
export async function giveDocument(page: Place, name: string, text: string): Promise<string> {
  const origin = new URL(page.url() === 'about:blank' ? 'http://127.0.0.1' : page.url()).origin
  const response = await page.request.post(`/api/review/submissions?name=${encodeURIComponent(name)}`, {
    data: Buffer.from(text),
    headers: { origin, 'content-type': 'application/octet-stream' },
  })
  if (!response.ok()) throw new Error(`the document was not taken: ${await response.text()}`)
  const { id } = (await response.json()) as { id: string }
  return `/review/${id}`
}

/** What was promised for 1998 in a province, and a year later what came of it; no two are the same document. */
export function promiseAndReport(province: string): readonly [promise: string, report: string] {
  const promise = [
    `Kế hoạch năm 1998, bản ${letters()}`,
    '12/1/1998',
    `Tỉnh ${province} dự kiến khánh thành cầu Thanh Bình vào ngày 1/7/1998.`,
    `Năm 1998, tỉnh ${province} phấn đấu thu ngân sách nhà nước trên địa bàn đạt 900 tỷ đồng.`,
  ]
  const report = [
    `Kết quả năm 1998, bản ${letters()}`,
    '12/1/1999',
    `Ngày 11/7/1998, tỉnh ${province} khánh thành cầu Thanh Bình.`,
    `Năm 1998, thu ngân sách nhà nước trên địa bàn tỉnh ${province} đạt 950 tỷ đồng.`,
  ]
  return [promise.join('\n\n'), report.join('\n\n')]
}

/** Accepts and publishes all of a document, by the API; the number of the publication, to be taken back. */
export async function publishAll(page: Place, address: string): Promise<number> {
  const path = `/api/review/submissions/${address.split('/').at(-1)}`
  const headers = { origin: new URL(page.url()).origin }
  const read = async () => (await (await page.request.get(path)).json()).submission
  for (const { id, version } of (await read()).candidates) {
    const answer = await page.request.patch(`${path}/candidates/${id}`, {
      headers,
      data: { seen: version, decision: 'accepted' },
    })
    if (!answer.ok()) throw new Error(`${id} was not accepted: ${await answer.text()}`)
  }
  const published = await page.request.post(`${path}/publish`, { headers, data: { seen: (await read()).version } })
  if (!published.ok()) throw new Error(`${address} was not published: ${await published.text()}`)
  return (await published.json()).publication
}

export async function takeBack(page: Place, publication: number): Promise<void> {
  const headers = { origin: new URL(page.url()).origin }
  const answer = await page.request.post(`/api/review/publications/${publication}/withdraw`, { headers })
  if (!answer.ok()) throw new Error(`publication ${publication} was not taken back: ${await answer.text()}`)
}
