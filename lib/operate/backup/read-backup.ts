import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BackupError, type BackupFoot, type BackupHead, parseFoot, parseHead, parseSeal } from './backup-manifest.ts'
import { copyTarget } from './backup-tables.ts'

/** What is done with the rows of each table, in the order of the file; all of them must be read. */
export type TakeTable = (table: BackupHead['tables'][number], rows: AsyncIterable<Buffer>, head: BackupHead) => Promise<void>

/** No line but those of rows is longer. */
const LONGEST_LINE = 4 * 1024 * 1024
const END_OF_ROWS = Buffer.from('\\.\n')

/**
 * Reads a backup to its end. Throws a BackupError where it is cut off, was changed in any byte, or is none: only afterwards
 * is it certain that what `take` was given is what was written.
 */
export async function readBackup(
  file: string,
  take: TakeTable,
): Promise<{ readonly head: BackupHead; readonly foot: BackupFoot }> {
  const source = new BackupSource(file)
  try {
    const head = parseHead(await source.line())
    await source.expect('BEGIN;')
    const hashes = new Map<string, string>()
    for (const table of head.tables) {
      await source.expect(`COPY ${copyTarget(table)} FROM stdin;`)
      const hash = createHash('sha256')
      await take(table, summed(source.rows(), hash), head)
      hashes.set(table.name, hash.digest('hex'))
    }
    let line = await source.line()
    while (line.startsWith('SELECT setval(')) line = await source.line()
    if (line !== 'COMMIT;') throw new BackupError(`expected "COMMIT;", found "${line.slice(0, 60)}"`)
    const foot = parseFoot(await source.line())
    const sum = source.sumSoFar()
    if (parseSeal(await source.line()) !== sum)
      throw new BackupError('the file was changed after it was written: its sum differs')
    await source.end()
    for (const { name, sha256 } of foot.tables) {
      if (hashes.get(name) !== sha256) throw new BackupError(`the rows of "${name}" are not those that were written`)
    }
    return { head, foot }
  } catch (error) {
    throw isOfFile(error) ? new BackupError(`${file} is no whole backup: ${(error as Error).message}`) : error
  } finally {
    source.close()
  }
}

async function* summed(rows: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncIterable<Buffer> {
  for await (const chunk of rows) {
    hash.update(chunk)
    yield chunk
  }
}

/** What zlib says of bytes that are not, or no longer, what it wrote. */
function isOfFile(error: unknown): boolean {
  return error instanceof Error && /^Z_|^ERR_ZLIB/.test(String((error as NodeJS.ErrnoException).code))
}

/** Lines and rows of a gzipped script, read once from front to back. */
class BackupSource {
  readonly #unpacked = createGunzip()
  readonly #chunks: AsyncIterator<Buffer>
  readonly #hash = createHash('sha256')
  #rest: Buffer = Buffer.alloc(0)

  constructor(file: string) {
    // An error of either end is thrown to whoever reads.
    pipeline(createReadStream(file), this.#unpacked, () => {})
    this.#chunks = this.#unpacked[Symbol.asyncIterator]()
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next()
    if (done) return false
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value])
    return true
  }

  #taken(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#hash.update(taken)
    this.#rest = this.#rest.subarray(length)
    return taken
  }

  async line(): Promise<string> {
    let end = this.#rest.indexOf(10)
    while (end === -1) {
      if (this.#rest.length > LONGEST_LINE || !(await this.#more())) throw new BackupError('the file is not whole, or no backup')
      end = this.#rest.indexOf(10)
    }
    return this.#taken(end + 1)
      .toString('utf8')
      .slice(0, -1)
  }

  async expect(text: string): Promise<void> {
    const line = await this.line()
    if (line !== text)
      throw new BackupError(
        `the file was changed after it was written: expected "${text.slice(0, 60)}", found "${line.slice(0, 60)}"`,
      )
  }

  /** Up to the line "\.", which no row is: a backslash in a value is written as two. */
  async *rows(): AsyncIterable<Buffer> {
    // Each round begins at the beginning of a line.
    for (;;) {
      if (this.#rest.subarray(0, 3).equals(END_OF_ROWS)) return void this.#taken(3)
      const end = this.#rest.indexOf('\n\\.\n')
      if (end !== -1) {
        yield this.#taken(end + 1)
        return void this.#taken(3)
      }
      // Up to the last whole line; what follows may be the beginning of the end.
      const last = this.#rest.lastIndexOf(10)
      if (last !== -1 && this.#rest.length - last > 3) {
        yield this.#taken(last + 1)
      } else if (!(await this.#more())) {
        throw new BackupError('the file is not whole: it ends in the middle of a table')
      }
    }
  }

  sumSoFar(): string {
    return this.#hash.copy().digest('hex')
  }

  async end(): Promise<void> {
    if (this.#rest.length > 0 || (await this.#more()))
      throw new BackupError('something was added to the file after it was written')
  }

  close(): void {
    this.#unpacked.destroy()
  }
}
