import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gold } from './gold-file.ts'
import { parseGold } from './parse-gold.ts'
import type { ScoreLists } from './score-lists.ts'

/** A text with its gold. */
export interface GoldPage {
  readonly name: string
  /** The text's file, for the extractor. */
  readonly path: string
  readonly text: string
  readonly gold: Gold
}

/**
 * The pages of one half: each `name.json` with the `name.txt` or `name.html` beside it, in the order of their names; none for
 * a folder that is not there. Throws for a gold file that does not fit its text, and for a text without gold.
 */
export async function readGoldPages(folder: string, lists: ScoreLists): Promise<readonly GoldPage[]> {
  const files = await namesIn(folder)
  const texts = files.filter((file) => /\.(?:txt|html)$/.test(file)).sort()
  return Promise.all(
    texts.map(async (file) => {
      const name = file.replace(/\.\w+$/, '')
      const path = join(folder, file)
      const text = await readText(path)
      const goldPath = join(folder, `${name}.json`)
      return { name, path, text, gold: parseGold(goldPath, await readFile(goldPath, 'utf8'), text, lists) }
    }),
  )
}

/** A text exactly as its file holds it, a byte order mark included: offsets count it. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path))
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
