/** A line of a text: UTF-16 offsets, end exclusive, without the spaces around it. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** The lines of a text that hold anything; CR, LF and CRLF end lines. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 10 : text.charCodeAt(at)
    if (code !== 10 && code !== 13) continue
    let [start, end] = [from, at]
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (start < end) lines.push({ start, end })
    from = at + 1
  }
  return lines
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0xfeff || code === 0x200b || code === 0x3000
}
