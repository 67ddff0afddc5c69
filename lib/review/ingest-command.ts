import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readAreas } from '../db/read-areas.ts'
import { readIndicators } from '../db/read-indicators.ts'
import { addSubmission } from '../db/review/add-submission.ts'
import { readEnvironment } from '../operate/environment.ts'
import { withDatabase } from '../operate/with-database.ts'
import { todayIn } from '../time/civil-date.ts'
import { WORDED_UNITS } from '../words/unit.ts'
import { DocumentError, decodeDocument, mediaTypeOf, Reception } from './receive-document.ts'

// `npm run ingest -- FILE…`: extracts articles (.txt, .html, or folders of them) and stores them for review. One transaction a
// file: whatever ends it in the middle, the next run goes on where this one stopped and stores nothing twice.

const ACTOR = { id: 'command', name: 'npm run ingest' }
const paths = process.argv.slice(2).flatMap(filesIn)

async function ingest(): Promise<void> {
  if (paths.length === 0) throw new Error('nothing to take in; expected: npm run ingest -- FILE…')
  const environment = readEnvironment(process.env)
  await withDatabase(environment, async () => {
    const [areas, indicators] = await Promise.all([readAreas(), readIndicators()])
    if (areas.length === 0) throw new Error('the database knows no province yet: run `npm start` once, or `npm run seed`')
    const reception = new Reception(areas, { indicators, units: WORDED_UNITS })
    const received = environment.today ?? todayIn('Asia/Ho_Chi_Minh', new Date())
    const total = { added: 0, known: 0, refused: 0 }
    for (const path of paths) {
      try {
        const name = basename(path)
        const arrival = { name, mediaType: mediaTypeOf(name), origin: 'ingest', address: null, received } as const
        const submission = reception.receive(decodeDocument(readFileSync(path), name), arrival)
        const { added } = await addSubmission(submission, ACTOR, new Date())
        const figures = submission.candidates.filter(({ draft }) => draft.kind === 'observation').length
        const events = submission.candidates.length - figures
        total[added ? 'added' : 'known']++
        console.log(`${path}: ${added ? `${figures} figures, ${events} events` : 'is there already, nothing added'}`)
      } catch (error) {
        if (!(error instanceof DocumentError) && !(error instanceof Error && 'syscall' in error)) throw error
        total.refused++
        console.error(`${path}: ${error.message}`)
      }
    }
    console.log(`${total.added} documents added, ${total.known} known, ${total.refused} refused`)
    if (total.refused > 0) process.exitCode = 1
  })
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(txt|x?html?)$/i.test(name))
    .sort()
    .map((name) => join(path, name))
}

ingest().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
