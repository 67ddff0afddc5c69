import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArticleTexts } from './article-texts.ts'
import { parseSeeds } from './parse-seeds.ts'
import { readSeedTexts } from './read-seed-texts.ts'
import { VERIFIED_KINDS, verifySeeds } from './verify-seeds.ts'

/** `npm run verify -- ARTICLES_DIR [SEEDS]`: compares every quote with its article and reads every number and time again. */
const SEEDS = join(fileURLToPath(new URL('../..', import.meta.url)), 'seeds')
const TITLES = { mismatch: 'mismatch', unread: 'not readable', unsaid: 'not in the quote' } as const

async function verify(): Promise<void> {
  const [folder, seeds = SEEDS] = process.argv.slice(2)
  if (folder === undefined) throw new Error('usage: npm run verify -- ARTICLES_DIR')
  const { agreed, findings } = verifySeeds(parseSeeds(await readSeedTexts(seeds)), await readArticleTexts(folder))
  for (const kind of ['unsaid', 'unread', 'mismatch'] as const) {
    for (const { file, line, column, reason } of findings.filter((finding) => finding.kind === kind)) {
      console.log(`${file}:${line}:${column} ${TITLES[kind]}: ${reason}`)
    }
  }
  console.log(`read again and equal: ${VERIFIED_KINDS.map((kind) => `${agreed[kind]} ${kind}`).join(', ')}`)
  const count = (kind: keyof typeof TITLES) => findings.filter((finding) => finding.kind === kind).length
  console.log(`not in the quote: ${count('unsaid')}, not readable: ${count('unread')}, mismatches: ${count('mismatch')}`)
  if (count('mismatch') > 0) process.exitCode = 1
}

verify().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
