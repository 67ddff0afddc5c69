import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes an application of the same Next that does as little as it can: `/page`, made once at the build, and `/constant`, a
 * route that returns the same text each time, both as large as what they are compared with; and `/empty`, a page with a word.
 */
export function writeFloorApp(
  folder: string,
  page: { readonly text: string },
  answer: { readonly text: string; readonly type: string },
): void {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('package.json', '{"private": true, "type": "module"}')
  write('page.json', JSON.stringify(page.text))
  write('answer.json', JSON.stringify(answer.text))
  write('next.config.js', 'export default { poweredByHeader: false }\n')
  write(
    'app/layout.js',
    'export default function Layout({ children }) {\n  return <html lang="vi"><body>{children}</body></html>\n}\n',
  )
  write(
    'app/page/page.js',
    [
      "import text from '../../page.json'",
      'export default function Page() {',
      '  return <main dangerouslySetInnerHTML={{ __html: text }} />',
      '}',
      '',
    ].join('\n'),
  )
  write('app/empty/page.js', 'export default function Page() {\n  return <main>.</main>\n}\n')
  write(
    'app/constant/route.js',
    [
      "import text from '../../answer.json'",
      "export const dynamic = 'force-dynamic'",
      'export function GET() {',
      `  return new Response(text, { headers: { 'content-type': ${JSON.stringify(answer.type)} } })`,
      '}',
      '',
    ].join('\n'),
  )
}
