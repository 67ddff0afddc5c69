import { createHash } from 'node:crypto'

/** What a client of PostgreSQL is asked: SQL text whose values are parameters. */
interface Asked {
  readonly sql: string
}

/** Each costs memory in every connection, about 60 kB of it, until the connection ends. */
const MOST = 300
/** A text is worth a name when it comes again; so many that came once or twice are remembered. */
const [WORTH_IT_AFTER, REMEMBERED] = [3, 1000]
/** Lists of hundreds of parameters have another text for every length. */
const LONGEST = 12_000

/**
 * Names for statements that come again and again, so that PostgreSQL reads each once a connection; '' leaves a statement without
 * a name. Never more than `most` in a process, since nothing ever takes a name back.
 */
export function statementNames(most = MOST): (asked: Asked) => string {
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= most || sql.length > LONGEST || !/^\s*(SELECT|WITH)\b/i.test(sql)) return ''
    const times = (seen.get(sql) ?? 0) + 1
    // Set anew, it is the youngest; the oldest goes.
    seen.delete(sql)
    if (times < WORTH_IT_AFTER) {
      seen.set(sql, times)
      if (seen.size > REMEMBERED) seen.delete(seen.keys().next().value ?? '')
      return ''
    }
    const name = `s_${createHash('sha256').update(sql).digest('base64url').slice(0, 32)}`
    names.set(sql, name)
    return name
  }
}
