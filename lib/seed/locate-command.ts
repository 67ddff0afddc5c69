import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readArticleTexts } from './article-texts.ts'
import { completeDraft, idsIn } from './complete-draft.ts'
import { SeedError } from './seed-error.ts'

/** `npm run locate -- [--recorded-at=INSTANT] ARTICLES_DIR FILE…`: fills in what follows from the articles' texts. */
const USAGE = 'npm run locate -- [--recorded-at=2026-11-22T12:00:00Z] ARTICLES_DIR FILE…'

async function locate(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'recorded-at': { type: 'string' } } })
  const [folder, ...files] = positionals
  if (folder === undefined || files.length === 0) throw new Error(`usage: ${USAGE}`)
  const recordedAt = values['recorded-at'] ?? `${new Date().toISOString().slice(0, 19)}Z`
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(recordedAt))
    throw new Error(`--recorded-at is "${recordedAt}" (accepted: 2026-11-22T12:00:00Z)`)
  const texts = await readArticleTexts(folder)
  const drafts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))
  const taken = new Set(drafts.flatMap(({ text }) => idsIn(text)))
  let failed = 0
  for (const { file, text } of drafts) {
    try {
      const completed = completeDraft(file, text, texts, recordedAt, taken)
      if (completed !== text) await writeFile(file, completed)
      console.log(`${file}: ${completed === text ? 'nothing to fill in' : 'filled in'}`)
    } catch (error) {
      if (!(error instanceof SeedError)) throw error
      failed++
      console.error(error.message)
    }
  }
  if (failed > 0) throw new Error(`${failed} of ${drafts.length} files not written`)
}

locate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
