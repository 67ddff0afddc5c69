import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import units from '../../seeds/units.json' with { type: 'json' }
import { parseAreasFile, parseIndicatorsFile } from '../seed/reference-files.ts'
import { Extractor } from './extract-page.ts'
import type { ExtractedPage } from './extracted.ts'
import { readPage } from './read/read-page.ts'

const SEEDS = join(fileURLToPath(new URL('../..', import.meta.url)), 'seeds')

/** An extractor that knows the provinces and indicators of `seeds/`; no database is asked. */
export async function seedExtractor(): Promise<Extractor> {
  const read = (name: string) => readFile(join(SEEDS, name), 'utf8')
  const { areas } = parseAreasFile('areas.json', await read('areas.json'))
  return new Extractor({ areas, indicators: parseIndicatorsFile('indicators.json', await read('indicators.json')), units })
}

/**
 * What one `.txt` or `.html` file says.
 *
 * @throws Error that names the file, where it is neither or not text in UTF-8.
 */
export async function extractFile(extractor: Extractor, file: string): Promise<ExtractedPage> {
  return extractor.extract(readPage(await readText(file), mediaTypeOf(file)))
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
