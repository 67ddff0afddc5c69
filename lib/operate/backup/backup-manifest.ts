import { z } from 'zod'

/** A file that is no backup, or not a whole one, or not as it was written. */
export class BackupError extends Error {
  override name = 'BackupError'
}

const VERSION = 1
const names = z.array(z.string())

const head = z.object({
  format: z.literal(VERSION, { error: `a backup of another format than ${VERSION}` }),
  at: z.iso.datetime(),
  migrations: names,
  tables: z.array(z.object({ name: z.string(), columns: names, key: names })),
})

const foot = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
})

/** What stands at the beginning of a backup: when it was taken, of which migrations, which tables follow. */
export type BackupHead = z.infer<typeof head>
/** What stands at its end: what each table held, and the sequences. */
export type BackupFoot = z.infer<typeof foot>

const [HEAD, FOOT, SEAL] = ['-- Cột Mốc backup ', '-- held ', '-- sha256 of all above ']

export function headLine(said: Omit<BackupHead, 'format'>): string {
  return `${HEAD}${JSON.stringify({ format: VERSION, ...said })}\n`
}

export function footLine(said: BackupFoot): string {
  return `${FOOT}${JSON.stringify(said)}\n`
}

export function sealLine(sha256: string): string {
  return `${SEAL}${sha256}\n`
}

/** Each throws a BackupError where the line is another one. */
export function parseHead(line: string): BackupHead {
  return parsed(line, HEAD, head)
}

export function parseFoot(line: string): BackupFoot {
  return parsed(line, FOOT, foot)
}

export function parseSeal(line: string): string {
  if (!line.startsWith(SEAL)) throw new BackupError('the file is not whole: its last line is missing')
  return line.slice(SEAL.length)
}

function parsed<T>(line: string, mark: string, shape: z.ZodType<T>): T {
  if (!line.startsWith(mark))
    throw new BackupError(`this is no backup of Cột Mốc, or not a whole one: expected "${mark}…", found "${line.slice(0, 60)}"`)
  const read = shape.safeParse(asJson(line.slice(mark.length)))
  if (!read.success) throw new BackupError(`the file was changed after it was written: ${read.error.issues[0]?.message}`)
  return read.data
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
