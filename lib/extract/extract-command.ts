import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import units from '../../seeds/units.json' with { type: 'json' }
import { parseAreasFile, parseIndicatorsFile } from '../seed/reference-files.ts'
import { Extractor } from './extract-page.ts'
import { readPage } from './read/read-page.ts'

/**
 * `npm run --silent extract -- FILE`: prints what one `.txt` or `.html` article says, as JSON, on standard output. The lists of
 * provinces and indicators are those of `seeds/`; no database is asked.
 */
const SEEDS = join(fileURLToPath(new URL('../..', import.meta.url)), 'seeds')

async function extract(): Promise<void> {
  const [file, ...others] = process.argv.slice(2)
  if (file === undefined || others.length > 0) throw new Error('usage: npm run --silent extract -- FILE')
  const page = readPage(await readText(file), mediaTypeOf(file))
  const extractor = new Extractor(await readLists())
  process.stdout.write(`${JSON.stringify(extractor.extract(page), null, 2)}\n`)
}

/** The file exactly as it is, a byte order mark included: offsets count in it. */
async function readText(file: string): Promise<string> {
  const bytes = await readFile(file)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Error(`${file}: not text in UTF-8`)
  }
}

/** What a file is by its name; nothing else is read. */
function mediaTypeOf(file: string): 'text/plain' | 'text/html' {
  const extension = extname(file).toLowerCase()
  if (extension === '.txt') return 'text/plain'
  if (extension === '.html' || extension === '.htm') return 'text/html'
  throw new Error(`${file}: cannot read "${extension}" files (accepted: .txt, .html)`)
}

async function readLists() {
  const read = (name: string) => readFile(join(SEEDS, name), 'utf8')
  const { areas } = parseAreasFile('areas.json', await read('areas.json'))
  return { areas, indicators: parseIndicatorsFile('indicators.json', await read('indicators.json')), units }
}

extract().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message.split('\n')[0] : error)
  process.exitCode = 1
})
