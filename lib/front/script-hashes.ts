import { createHash } from 'node:crypto'

/** Types of script elements that are run; all others (JSON-LD) are data, which no policy concerns. */
const RUN = /^(?:|module|text\/javascript|application\/javascript|importmap|speculationrules)$/i

/**
 * The sources that a Content-Security-Policy needs so that exactly the inline scripts of an HTML text run. The text is ours:
 * in what React writes, "<" stands for markup alone, so that a script begins where "<script" does and ends at the next
 * "</script". Were that ever wrong, a script would be refused and none let in.
 */
export function scriptHashes(html: Buffer): readonly string[] {
  // Byte by byte: what is looked for is ASCII, and reading a page of a megabyte as letters takes longer than all the rest.
  const text = html.toString('latin1')
  const hashes = new Set<string>()
  const opening = /<script(\s[^>]*)?>/gi
  for (let tag = opening.exec(text); tag !== null; tag = opening.exec(text)) {
    const start = tag.index + tag[0].length
    const end = text.indexOf('</script', start)
    if (end === -1) break
    opening.lastIndex = end
    const attributes = tag[1] ?? ''
    const type = /\stype="([^"]*)"/i.exec(attributes)?.[1] ?? ''
    if (/\ssrc=/i.test(attributes) || !RUN.test(type) || end === start) continue
    hashes.add(`'sha256-${createHash('sha256').update(html.subarray(start, end)).digest('base64')}'`)
  }
  return [...hashes]
}

/** A policy that lets the inline scripts of a text run and no other. */
export function policyWithHashes(policy: string, html: Buffer): string {
  const hashes = scriptHashes(html)
  if (hashes.length === 0) return policy
  return policy
    .split(';')
    .map((directive) => (/^\s*script-src\s/.test(directive) ? `${directive.trimEnd()} ${hashes.join(' ')}` : directive))
    .join(';')
}
