import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readArticleTexts } from '../../seed/article-texts.ts'
import { parseSeeds, type Seeds } from '../../seed/parse-seeds.ts'
import { readSeedTexts } from '../../seed/read-seed-texts.ts'
import { extractFile, seedExtractor } from '../extract-file.ts'
import type { Extractor } from '../extract-page.ts'
import { type Extraction, NOTHING_FOUND, parseExtraction } from './extraction-output.ts'
import { type GoldPage, readGoldPages } from './gold-page.ts'
import { readScoreLists } from './read-score-lists.ts'
import { errorLines, halfSummaries, type ScoredPage, scoreTable } from './score-report.ts'
import { scoreText } from './score-text.ts'
import { seedGold } from './seed-gold.ts'

/**
 * `npm run extract:score -- [--half dev|test|seeds] [--gold DIR] [--errors] [--json FILE] [--articles DIR]`: extracts every page
 * that has a gold file and says how well; `--gold` names another folder of texts with gold, to be scored in place of the halves. The pages of the seeds need their texts: `--articles` or ARTICLES_DIR names the folder.
 * What is measured is what `npm run extract` prints, without starting it for each page.
 */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const HALVES = ['dev', 'test', 'seeds'] as const

async function score(): Promise<void> {
  const { values } = parseArgs({
    options: {
      half: { type: 'string', multiple: true },
      gold: { type: 'string', multiple: true },
      errors: { type: 'boolean' },
      json: { type: 'string' },
      articles: { type: 'string' },
    },
  })
  const unknown = values.half?.find((half) => !HALVES.some((known) => known === half))
  if (unknown !== undefined) throw new Error(`there is no half "${unknown}" (there are ${HALVES.join(', ')})`)
  const seeds = parseSeeds(await readSeedTexts(join(ROOT, 'seeds')))
  const lists = await readScoreLists(join(ROOT, 'seeds'), seeds)
  const articles = values.articles ?? process.env.ARTICLES_DIR
  const extractor = await seedExtractor()
  const scored: ScoredPage[] = []
  const folders = values.gold ?? HALVES.filter((known) => values.half?.includes(known) ?? true)
  for (const half of folders) {
    const folder = values.gold ? resolve(half) : join(ROOT, 'lib/extract/gold', half)
    const pages = half === 'seeds' ? await seedPages(seeds, articles) : await readGoldPages(folder, lists)
    for (const page of pages) {
      scored.push({ half, name: page.name, score: scoreText(page.text, page.gold, await extract(extractor, page.path), lists) })
    }
  }
  if (scored.length === 0) throw new Error('there is nothing to score')
  if (values.errors) console.log(`${errorLines(scored).join('\n')}\n`)
  console.log(scoreTable(scored))
  if (values.json !== undefined)
    await writeFile(values.json, `${JSON.stringify({ halves: halfSummaries(scored), pages: scored }, null, 2)}\n`)
}

async function seedPages(seeds: Seeds, folder: string | undefined): Promise<readonly GoldPage[]> {
  if (folder === undefined) return []
  const texts = await readArticleTexts(folder)
  return [...texts].flatMap(([digits, { file, text }]) => {
    const documents = seeds.documents.filter(({ article }) => article.value.slug.startsWith(digits))
    const others = seeds.documents.filter((document) => !documents.includes(document))
    return documents.length === 0 ? [] : [{ name: digits, path: join(folder, file), text, gold: seedGold(documents, others) }]
  })
}

/** A page that cannot be extracted has nothing found on it; why is said, and the command fails in the end. */
async function extract(extractor: Extractor, path: string): Promise<Extraction> {
  try {
    return parseExtraction(JSON.parse(JSON.stringify(await extractFile(extractor, path))))
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
    return NOTHING_FOUND
  }
}

score().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
