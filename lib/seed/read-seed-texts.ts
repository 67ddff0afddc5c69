import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { SeedTexts } from './parse-seeds.ts'

/** Reads the seed files below a folder; errors will name them relative to where the command runs. */
export async function readSeedTexts(folder: string): Promise<SeedTexts> {
  const read = async (path: string) => ({ name: relative(process.cwd(), path), text: await readFile(path, 'utf8') })
  const articles = join(folder, 'articles')
  const names = (await readdir(articles)).filter((name) => name.endsWith('.json')).sort()
  return {
    areas: await read(join(folder, 'areas.json')),
    indicators: await read(join(folder, 'indicators.json')),
    articles: await Promise.all(names.map((name) => read(join(articles, name)))),
  }
}
