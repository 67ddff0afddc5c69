import { extractFile, seedExtractor } from './extract-file.ts'

/** `npm run --silent extract -- FILE`: prints what one `.txt` or `.html` article says, as JSON, on standard output. */
async function extract(): Promise<void> {
  const [file, ...others] = process.argv.slice(2)
  if (file === undefined || others.length > 0) throw new Error('usage: npm run --silent extract -- FILE')
  process.stdout.write(`${JSON.stringify(await extractFile(await seedExtractor(), file), null, 2)}\n`)
}

extract().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message.split('\n')[0] : error)
  process.exitCode = 1
})
